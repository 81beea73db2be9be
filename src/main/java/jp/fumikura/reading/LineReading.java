package jp.fumikura.reading;

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
}
