package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * What an engine read on one {@link LineImage}; glyph boxes in pixels of that image.
 *
 * @param confidence 0–1 for the whole line
 */
public record LineReading(String text, double confidence, List<Glyph> glyphs) {
  public static final LineReading NOTHING = new LineReading("", 0, List.of());

  public LineReading {
    glyphs = List.copyOf(glyphs);
  }

  /**
   * With another character at one place; the one that stood there stays among its candidates.
   *
   * @param i which glyph
   * @param at where it begins in the text
   * @param sure of the character that stands there now, 0–1
   */
  LineReading with(int i, int at, String character, double sure) {
    Glyph old = glyphs.get(i);
    List<Glyph> now = new ArrayList<>(glyphs);
    now.set(i, old.as(character, sure));
    double all = old.confidence() > 0 ? Math.min(1, confidence * sure / old.confidence()) : confidence;
    return new LineReading(text.substring(0, at) + character + text.substring(at + old.text().length()), all, now);
  }
}
