package jp.fumikura.form.type;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.fumikura.reading.Candidate;
import jp.fumikura.reading.Glyph;
import jp.fumikura.text.Folding;

/** Digits out of what an engine took them for. */
final class Digits {
  private static final String SHAPES = "OoQD〇○◯のIl|!丨亅ﾉZzSsBbGgqフ了";
  private static final String MEANT = "000000001111111" + "2255866" + "9977";
  /** More combinations than this are no evidence. */
  private static final int MOST_COMBINATIONS = 4096;

  private Digits() {}

  /** A run of digits, and whether a look-alike was taken for one. */
  record Run(String digits, boolean lookalike) {}

  /**
   * The digits of a text whose separators do not matter.
   *
   * @param separators characters passed over besides spaces
   */
  static Run of(String text, String separators) {
    StringBuilder out = new StringBuilder();
    boolean lookalike = false;
    for (char c : Folding.fold(text).toCharArray()) {
      char digit = digit(c);
      if (Character.isWhitespace(c) || separators.indexOf(c) >= 0 || c == '|' && out.isEmpty()) {
        continue;
      }
      lookalike |= digit != c;
      out.append(digit);
    }
    return new Run(out.toString(), lookalike);
  }

  /** The digit a character stands for; the character itself where none. */
  static char digit(char c) {
    int at = SHAPES.indexOf(c);
    return at < 0 ? c : MEANT.charAt(at);
  }

  /** Every string of the glyphs' first and other readings that passes a check; empty where there are too many to tell. */
  static Set<String> combinations(List<Glyph> glyphs, Predicate<String> check) {
    List<String> all = List.of("");
    for (Glyph glyph : glyphs) {
      Set<String> here = new LinkedHashSet<>(List.of(Digits.of(glyph.text(), "-").digits()));
      glyph.candidates().stream().map(Candidate::text).map(t -> Digits.of(t, "-").digits()).filter(d -> d.matches("[0-9]")).forEach(here::add);
      List<String> longer = new ArrayList<>();
      all.forEach(a -> here.forEach(h -> longer.add(a + h)));
      if (longer.size() > MOST_COMBINATIONS) {
        return Set.of();
      }
      all = longer;
    }
    Set<String> passing = new LinkedHashSet<>(all);
    passing.removeIf(check.negate());
    return passing;
  }
}
