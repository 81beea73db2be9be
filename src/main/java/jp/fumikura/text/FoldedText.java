package jp.fumikura.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * A text folded for search that remembers where each of its characters came from, so that what is found in the folded
 * text can be marked in the written one. Spaces between Japanese characters are gone, name variants are common forms.
 */
public final class FoldedText {
  private final String folded;
  /** Start in the original of each folded char, and one more: the original's length. */
  private final int[] starts;

  private FoldedText(String folded, int[] starts) {
    this.folded = folded;
    this.starts = starts;
  }

  public static FoldedText of(String original) {
    StringBuilder out = new StringBuilder(original.length());
    int[] starts = new int[original.length() + 16];
    int at = 0;
    while (at < original.length()) {
      int end = unitEnd(original, at);
      String unit = key(original.substring(at, end));
      if (unit.isBlank() && betweenJapanese(out, original, end)) {
        at = end;
        continue;
      }
      for (int i = 0; i < unit.length(); i++) {
        if (out.length() + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[out.length()] = at;
        out.append(unit.charAt(i));
      }
      at = end;
    }
    starts[out.length()] = original.length();
    return new FoldedText(out.toString(), Arrays.copyOf(starts, out.length() + 1));
  }

  /** The key of a word a person typed. */
  public static String key(String word) {
    return NameVariants.toCommon(Folding.fold(word)).toLowerCase(Locale.ROOT);
  }

  public String folded() {
    return folded;
  }

  /** Where in the original the folded character at this place begins; the original's length for the place after the last. */
  public int originalStart(int foldedIndex) {
    return starts[foldedIndex];
  }

  /** A code point with the combining marks, half-width voicing marks and variation selectors that belong to it. */
  private static int unitEnd(String text, int at) {
    int end = at + Character.charCount(text.codePointAt(at));
    while (end < text.length() && belongsToTheOneBefore(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  private static boolean belongsToTheOneBefore(int codePoint) {
    return codePoint == 'ﾞ' || codePoint == 'ﾟ' || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static boolean betweenJapanese(StringBuilder before, String text, int after) {
    int next = after;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return before.isEmpty() || next >= text.length()
        || japanese(before.codePointBefore(before.length())) && japanese(text.codePointAt(next));
  }

  private static boolean japanese(int codePoint) {
    return Character.isIdeographic(codePoint) || codePoint >= 0x3000 && codePoint <= 0x30ff || codePoint >= 0xff61 && codePoint <= 0xff9f;
  }
}
