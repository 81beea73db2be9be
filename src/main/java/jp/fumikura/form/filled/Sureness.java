package jp.fumikura.form.filled;

import java.util.List;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;

/** How sure a value is where that is not how sure its line is. */
final class Sureness {
  /** No digit looks like one of these. */
  private static final String SEPARATORS = ".,·・、，．-‐‑–—−/";

  private Sureness() {}

  /** Of a number: whether a comma or a point stands between its digits is no question of the value. */
  static double ofNumber(TextLine line) {
    List<Glyph> between = line.glyphs().stream().filter(g -> SEPARATORS.contains(g.text())).toList();
    double all = product(between);
    return all > 0 ? Math.min(1, line.confidence() / all) : line.confidence();
  }

  /** Of a row of boxes with as many characters as boxes with ink: how many there are is no question, and what was seen between them does not count. */
  static double ofBoxes(TextLine tidy) {
    return tidy.glyphs().isEmpty() ? tidy.confidence() : product(tidy.glyphs());
  }

  private static double product(List<Glyph> glyphs) {
    return glyphs.stream().mapToDouble(Glyph::confidence).reduce(1, (a, b) -> a * b);
  }
}
