package jp.fumikura.form.type;

import java.util.List;
import java.util.Optional;
import jp.fumikura.calendar.Era;
import jp.fumikura.reading.Glyph;

/**
 * What was read in a field.
 *
 * @param glyphs its characters with the engine's other thoughts; empty where unknown
 * @param era circled or printed beside a date; empty where none is
 */
public record Written(String text, List<Glyph> glyphs, Optional<Era> era) {
  public Written {
    glyphs = List.copyOf(glyphs);
  }

  public static Written of(String text) {
    return new Written(text, List.of(), Optional.empty());
  }

  public Written in(Era circled) {
    return new Written(text, glyphs, Optional.of(circled));
  }
}
