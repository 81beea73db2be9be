package jp.fumikura.form.type;

import java.util.List;
import java.util.stream.IntStream;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Glyph;

/**
 * The gap between family and given name. Engines drop spaces between Japanese characters, but a name in kana is kept with one; where exactly
 * one gap is as wide as a character, that is where it stood.
 */
final class NameGap {
  /** Width of a gap as a share of the characters' height; between small kana and marks of voicing it stays below. */
  private static final double WIDE = 0.7;

  private NameGap() {}

  /** The text with the space put back; as it was where there is one already, or no such gap. */
  static String in(Written written) {
    List<Glyph> glyphs = written.glyphs();
    boolean told = written.text().strip().matches(".*[\\s　].*") || glyphs.size() < 3 || !text(glyphs).equals(written.text().strip());
    List<Integer> gaps = told ? List.of() : IntStream.range(1, glyphs.size()).filter(i -> gap(glyphs, i) > WIDE * em(glyphs)).boxed().toList();
    return gaps.size() == 1 ? text(glyphs.subList(0, gaps.getFirst())) + "　" + text(glyphs.subList(gaps.getFirst(), glyphs.size())) : written.text();
  }

  private static String text(List<Glyph> glyphs) {
    return String.join("", glyphs.stream().map(Glyph::text).toList());
  }

  private static int gap(List<Glyph> glyphs, int i) {
    return glyphs.get(i).box().x() - glyphs.get(i - 1).box().right();
  }

  /** Height of a tall character. */
  private static double em(List<Glyph> glyphs) {
    List<Integer> heights = glyphs.stream().map(Glyph::box).map(Box::height).sorted().toList();
    return heights.get(heights.size() * 3 / 4);
  }
}
