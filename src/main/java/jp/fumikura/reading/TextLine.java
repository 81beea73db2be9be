package jp.fumikura.reading;

import java.util.List;
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
}
