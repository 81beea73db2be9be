package jp.fumikura.sealreview.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormHistory;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.Register;

/**
 * How many people really apply online once they may, as the papers tell: those of the year before against those of the
 * year after, over all forms that got the choice and have both years behind them.
 */
public record OnlineUptake(int forms, long before, long after) {
  /** Fewer papers in the year before say nothing. */
  private static final long ENOUGH = 30;

  /** @param papers of the three years before the day, or more */
  public static OnlineUptake of(Register register, List<Observation> papers, LocalDate day) {
    Map<FormId, List<LocalDate>> arrivals = arrivals(new PaperCheck(register, 0), papers);
    int forms = 0;
    long before = 0;
    long after = 0;
    for (Map.Entry<FormId, List<LocalDate>> form : arrivals.entrySet()) {
      Optional<LocalDate> began = register.history(form.getKey()).flatMap(h -> began(h, day));
      long earlier = began.map(d -> within(form.getValue(), d.minusYears(1), d)).orElse(0L);
      if (began.isPresent() && earlier >= ENOUGH) {
        forms++;
        before += earlier;
        after += within(form.getValue(), began.get(), began.get().plusYears(1));
      }
    }
    return new OnlineUptake(forms, before, after);
  }

  /** Whether any form can tell, so that papers need be read at all. */
  public static boolean mayTell(Register register, LocalDate day) {
    return register.forms().stream().anyMatch(f -> register.history(f).flatMap(h -> began(h, day)).isPresent());
  }

  private static Map<FormId, List<LocalDate>> arrivals(PaperCheck check, List<Observation> papers) {
    Map<FormId, List<LocalDate>> arrivals = new TreeMap<>();
    papers.forEach(p -> check.entry(p).ifPresent(e -> arrivals.computeIfAbsent(e.id(), f -> new ArrayList<>()).add(p.received())));
    return arrivals;
  }

  /** The day the choice began, where a year has passed since and its papers are still looked at. */
  private static Optional<LocalDate> began(FormHistory history, LocalDate day) {
    return history.facts().stream().filter(f -> f.body() instanceof FactBody.OnlineStated o && o.status() == OnlineStatus.BOTH).map(Fact::validFrom).reduce((a, b) -> b)
        .filter(d -> !d.plusYears(1).isAfter(day) && !d.minusYears(1).isBefore(day.minusYears(3)));
  }

  private static long within(List<LocalDate> days, LocalDate from, LocalDate end) {
    return days.stream().filter(d -> !d.isBefore(from) && d.isBefore(end)).count();
  }

  /** Per cent of people who apply online, 0–100; empty where no form tells. */
  public Optional<Integer> percent() {
    return forms == 0 ? Optional.empty() : Optional.of((int) Math.clamp(Math.round(100.0 * (before - after) / before), 0, 100));
  }
}
