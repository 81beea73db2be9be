package jp.fumikura.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.bench.made.Written;
import jp.fumikura.page.Box;
import jp.fumikura.reading.TextLine;

/** How one reader did on a series of pages. */
final class ReaderScore {
  private TextScore text = TextScore.NONE;
  private final Map<Written.Kind, Rate> exact = new EnumMap<>(Written.Kind.class);
  private final Map<String, Rate> values = new LinkedHashMap<>();
  private final Calibration calibration = new Calibration();
  private long errors;
  private long characters;
  private double seconds;
  private int pages;
  private final List<String> misses = new ArrayList<>();

  /** One more page, and the seconds of processor it took. */
  void page(double cpuSeconds) {
    seconds += cpuSeconds;
    pages++;
  }

  /** How much of a whole page's text was read. */
  void add(TextScore page) {
    text = text.plus(page);
  }

  /**
   * One written text.
   *
   * @param found what was read around its place
   * @param near the lines there; empty for readers that tell no places
   * @param scan the kind of scan, for values
   */
  void add(Written written, String found, List<TextLine> near, String scan) {
    boolean right = Spelling.found(written.text(), found);
    exact.merge(written.kind(), Rate.NONE.plus(right), Rate::plus);
    if (!right) {
      misses.add(written.kind() + ", " + scan + ": " + written.text() + " | " + found.replace('\n', ' ') + near.stream().map(l -> String.format(Locale.ROOT, " %.2f", l.confidence())).toList());
    }
    errors += Spelling.errors(written.text(), found);
    characters += Spelling.length(written.text());
    if (written.kind() == Written.Kind.VALUE) {
      values.merge(scan, Rate.NONE.plus(right), Rate::plus);
    }
    if (near.size() == 1) {
      calibration.add(near.getFirst().confidence(), Spelling.key(near.getFirst().text()).equals(Spelling.key(written.text())));
    }
  }

  /** Lines that lie on a place: half of the smaller of the two is common. */
  static List<TextLine> near(List<TextLine> lines, Box place) {
    return lines.stream().filter(l -> l.box().intersection(place).area() * 2 >= Math.min(l.box().area(), place.area())).toList();
  }

  /** Texts of some kinds read without a fault. */
  Rate exact(Written.Kind... kinds) {
    Rate sum = Rate.NONE;
    for (Written.Kind kind : kinds) {
      sum = sum.plus(exact.getOrDefault(kind, Rate.NONE));
    }
    return sum;
  }

  double cer() {
    return characters == 0 ? Double.NaN : (double) errors / characters;
  }

  double f1() {
    return text.f1();
  }

  double secondsPerPage() {
    return pages == 0 ? Double.NaN : seconds / pages;
  }

  int pages() {
    return pages;
  }

  double calibrationError() {
    return calibration.error();
  }

  void printMade(String name, PrintStream out) {
    out.printf(Locale.ROOT, "made forms  %-14s CER %.2f %%  %.2f CPU s/page  %d pages%n", name, 100 * cer(), secondsPerPage(), pages);
    exact.forEach((kind, rate) -> out.printf("    %-10s %s%n", kind.name().toLowerCase(Locale.ROOT), rate));
    values.forEach((scan, rate) -> out.printf("    value, %-14s %s%n", scan, rate));
    if (!calibration.table().isEmpty()) {
      out.printf(Locale.ROOT, "    whole lines, calibration error %.4f%n%s", calibration.error(), calibration.table());
    }
  }

  /** Each text that was not read as written, with what was read around it and how surely. */
  void printMisses(PrintStream out) {
    misses.forEach(out::println);
  }

  void printReal(String name, PrintStream out) {
    out.printf(Locale.ROOT, "real forms  %-14s text F1 %.4f  %.2f CPU s/page  %d pages%n", name, f1(), secondsPerPage(), pages);
  }
}
