package jp.fumikura.sealreview.golden;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Direction;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.LegalBasis;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.csv.Cells;

/**
 * One figure of a published table, as text: what is printed is compared, never computed with. Several definitions
 * (joined by {@code +}) are figures of both inventories set side by side.
 */
record PublishedFigure(Cells cells) {
  enum Verdict { SAME, KNOWN, DIFFERENT }

  /**
   * A figure beside ours.
   *
   * @param known why the published figure cannot be right, where that is known
   */
  record Compared(String label, LocalDate day, String definition, String printed, String ours, Verdict verdict, String known) {}

  Compared compare(Register register) {
    List<Count> counts = Arrays.stream(cells.text("definitions").split("\\+")).map(id -> count(register, id)).toList();
    String ours = measured(counts);
    Verdict verdict = ours.equals(cells.has("known") ? cells.text("ours") : cells.text("printed")) ? cells.has("known") ? Verdict.KNOWN : Verdict.SAME : Verdict.DIFFERENT;
    return new Compared(cells.text("label"), day(), cells.text("definitions"), cells.text("printed"), ours, verdict, cells.text("known"));
  }

  LocalDate day() {
    return LocalDate.parse(cells.text("day"));
  }

  private Count count(Register register, String definition) {
    CountDefinition known = register.definition(definition).orElseThrow(() -> new IllegalStateException("no definition " + definition));
    return Count.of(register, known, day(), part());
  }

  private Predicate<FormEntry> part() {
    String only = cells.text("only");
    if (only.startsWith("basis=")) {
      List<LegalBasis> bases = Arrays.stream(only.substring(6).split(";")).map(LegalBasis::valueOf).toList();
      return e -> bases.contains(e.details().basis());
    }
    if (only.startsWith("direction=")) {
      Direction direction = Direction.valueOf(only.substring(10));
      return e -> e.details().direction() == direction;
    }
    return e -> true;
  }

  private String measured(List<Count> counts) {
    String[] measure = cells.text("measure").split(":");
    Rate rate = counts.getFirst().rate();
    return switch (measure[0]) {
      case "numerator" -> sum(counts, c -> c.rate().numerator());
      case "denominator" -> sum(counts, c -> c.rate().denominator());
      case "remaining" -> sum(counts, c -> (long) c.remaining().size());
      case "decision" -> sum(counts, c -> decided(c, measure[1]));
      case "share" -> Rate.share(decided(counts.getFirst(), measure[1]), counts.getFirst().rows().size(), 1);
      case "percent" -> rate.percent();
      case "press" -> rate.pressPercent();
      default -> throw new IllegalStateException("no measure " + measure[0]);
    };
  }

  private static long decided(Count count, String decision) {
    return count.byDecision().getOrDefault(Decision.valueOf(decision), 0L);
  }

  private static String sum(List<Count> counts, java.util.function.ToLongFunction<Count> figure) {
    return String.valueOf(counts.stream().mapToLong(figure).sum());
  }
}
