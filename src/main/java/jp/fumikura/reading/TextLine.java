package jp.fumikura.reading;

import java.util.List;
import java.util.stream.Collectors;
import jp.fumikura.page.Box;

/**
 * A line of text on a prepared page, as written: no folding of widths, no spaces between Japanese characters.
 *
 * @param box prepared pixels
 * @param confidence 0–1, the chance that the whole line is right
 * @param vertical written from top to bottom
 * @param glyphs its characters in order; empty where an engine knows only the line
 */
public record TextLine(String text, Box box, double confidence, boolean vertical, List<Glyph> glyphs) {
  public TextLine {
    glyphs = List.copyOf(glyphs);
  }

  /** Rows of one text as one line, in their order; at least one. As sure as the least sure of them. */
  public static TextLine joined(List<TextLine> rows) {
    if (rows.size() == 1) {
      return rows.getFirst();
    }
    Box box = rows.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
    double weakest = rows.stream().mapToDouble(TextLine::confidence).min().orElseThrow();
    String text = rows.stream().map(TextLine::text).collect(Collectors.joining());
    return new TextLine(text, box, weakest, rows.getFirst().vertical(), rows.stream().flatMap(r -> r.glyphs().stream()).toList());
  }
}
