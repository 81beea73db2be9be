package jp.fumikura.text;

import java.text.Normalizer;

/**
 * One spelling for many: what search, comparison and validators use. What was read is kept as written; only keys are
 * folded.
 */
public final class Folding {
  private Folding() {}

  /**
   * NFKC (half- and full-width become one) after the radicals that NFKC leaves alone: the CJK Radicals Supplement
   * U+2E80–2EF3, so that ⻑時間 is found by 長時間.
   */
  public static String fold(String text) {
    return Normalizer.normalize(Radicals.toIdeographs(text), Normalizer.Form.NFKC);
  }

  /** Folded, lower case, with the spaces between Japanese characters taken out. */
  public static String searchKey(String text) {
    return JapaneseSpaces.close(fold(text)).toLowerCase(java.util.Locale.ROOT);
  }
}
