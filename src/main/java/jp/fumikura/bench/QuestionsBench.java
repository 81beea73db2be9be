package jp.fumikura.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.ledger.Doubts;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.json.ReadingJson;
import jp.fumikura.sample.json.TruthFile;
import jp.fumikura.text.MyNumber;

/** {@code bench questions}: what people would be asked about papers that were read, against what truly stands on them. */
public final class QuestionsBench {
  private static final String TRUTH = ".truth.json";
  private static final double[] LIMITS = {0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.92, 0.94, 0.96, 0.97, 0.98, 0.99};

  private final BenchRun run;
  private final boolean explain;
  private final Map<String, Rate> asked = new TreeMap<>();
  private final Limits written = new Limits();
  private final Limits choices = new Limits();
  private int marks;
  private Rate wrong = Rate.NONE;
  private Rate unasked = Rate.NONE;
  private Rate needless = Rate.NONE;
  private Rate sent = Rate.NONE;
  private Rate sentNeedlessly = Rate.NONE;

  /** @param explain prints every wrong value nobody is asked about, and every right one somebody is */
  public QuestionsBench(BenchRun run, boolean explain) {
    this.run = run;
    this.explain = explain;
  }

  /** Values below a limit of confidence, by how sure the machine is. */
  private static final class Limits {
    private final int[] wrongAbove = new int[LIMITS.length];
    private final int[] rightBelow = new int[LIMITS.length];
    private int wrong;
    private int right;

    void add(double confidence, boolean isRight) {
      right += isRight ? 1 : 0;
      wrong += isRight ? 0 : 1;
      for (int i = 0; i < LIMITS.length; i++) {
        wrongAbove[i] += !isRight && confidence >= LIMITS[i] ? 1 : 0;
        rightBelow[i] += isRight && confidence < LIMITS[i] ? 1 : 0;
      }
    }

    void print(String what, java.io.PrintStream out) {
      out.println(what + ": " + wrong + " wrong, " + right + " right; by limit: wrong ones let through · right ones asked about");
      for (int i = 0; i < LIMITS.length; i++) {
        out.println(String.format(Locale.ROOT, "  %.2f   %4d · %4d", LIMITS[i], wrongAbove[i], rightBelow[i]));
      }
    }
  }

  /**
   * Scores every paper that has a truth.
   *
   * @param papers scans with their truth beside them
   * @param read what {@code read} made of them
   */
  public void score(Path papers, Path read) throws IOException {
    List<Path> truths;
    try (Stream<Path> all = Files.list(papers)) {
      truths = all.filter(file -> file.toString().endsWith(TRUTH)).sorted().toList();
    }
    for (Path truth : truths) {
      String scan = truth.getFileName().toString().replace(TRUTH, "");
      Optional<Path> reading = Stream.of(scan.replaceFirst("\\.[^.]+$", "") + ".json", scan + ".json").map(read::resolve).filter(Files::exists).findFirst();
      if (reading.isPresent()) {
        paper(scan, TruthFile.values(truth), ReadingJson.read(reading.get()));
      }
    }
    report();
  }

  private void paper(String name, Map<String, String> truth, Reading reading) {
    Map<String, String> doubts = Doubts.of(reading).stream().collect(Collectors.toMap(p -> p.page() + "/" + p.subject(), Problem::code, (a, b) -> a));
    boolean unknown = reading.documents().stream().anyMatch(d -> d.form() == null);
    int errors = 0;
    for (Reading.DocumentPart part : reading.documents()) {
      for (Reading.Field field : part.fields()) {
        if (field.value().indexOf(MyNumber.MASK) < 0 && field.raw().indexOf(MyNumber.MASK) < 0) {
          String at = field.page() + "/" + field.id();
          errors += field(name, field, truth.getOrDefault(at, ""), Optional.ofNullable(doubts.get(at)), unknown) ? 0 : 1;
        }
      }
    }
    marks += (int) doubts.values().stream().filter("mark-uncertain"::equals).count();
    boolean goes = unknown || !doubts.isEmpty();
    sent = sent.plus(goes);
    sentNeedlessly = goes ? sentNeedlessly.plus(errors == 0) : sentNeedlessly;
  }

  /** Whether the value is right. */
  private boolean field(String paper, Reading.Field field, String truth, Optional<String> doubt, boolean unknown) {
    boolean right = bare(field.value()).equals(bare(truth));
    wrong = wrong.plus(!right);
    unasked = right ? unasked : unasked.plus(doubt.isEmpty() && !unknown);
    needless = right ? needless.plus(doubt.isPresent()) : needless;
    doubt.ifPresent(code -> asked.merge(code, new Rate(right ? 0 : 1, 1), Rate::plus));
    if (field.valid()) {
      (field.choices().isEmpty() ? written : choices).add(field.confidence(), right);
    }
    if (explain && right == doubt.isPresent()) {
      run.out().println((right ? "needless " + doubt.get() : "let through") + ": " + paper + " " + field.id() + " 「" + field.value() + "」 " + (right ? "" : "for 「" + truth + "」 ") + field.confidence() + " valid " + field.valid());
    }
    return right;
  }

  private static String bare(String value) {
    return Objects.requireNonNullElse(value, "").replaceAll("[\\s　]", "");
  }

  private void report() {
    run.out().println("fields read wrongly                           " + wrong);
    run.out().println("wrong values nobody is asked about            " + unasked);
    run.out().println("right values a person is asked about          " + needless);
    run.out().println("papers sent to 要確認                         " + sent);
    run.out().println("… of these with every value right             " + sentNeedlessly);
    run.out().println("questions about seals and signatures          " + marks);
    asked.forEach((code, rate) -> run.out().println("questions " + code + ", right to ask: " + rate));
    written.print("written values that pass their check", run.out());
    choices.print("choices", run.out());
    run.finish(new Figures().put("fields", wrong.cases()).put("wrong", wrong.hits()).put("wrong_unasked", unasked.hits()).put("right_asked", needless.hits()).put("papers", sent.cases()).put("papers_sent", sent.hits())
        .put("papers_sent_needlessly", sentNeedlessly.hits()));
  }
}
