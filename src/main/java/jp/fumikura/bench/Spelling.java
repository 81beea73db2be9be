package jp.fumikura.bench;

import java.util.Arrays;
import jp.fumikura.text.Folding;

/** Compares a written text with what was read around its place. */
final class Spelling {
  private Spelling() {}

  /** One spelling for comparison: NFKC and radicals, no spaces, one kind of hyphen. */
  static String key(String text) {
    return Folding.fold(text).replaceAll("[\\s\\u3000]", "").replaceAll("[‐‑–—−―]", "-").replace('〜', '~');
  }

  static boolean found(String truth, String read) {
    return key(read).contains(key(truth));
  }

  /** Edits that turn the best fitting stretch of what was read into the truth; at most the truth's length. */
  static int errors(String truth, String read) {
    int[] t = key(truth).codePoints().toArray();
    int[] r = key(read).codePoints().toArray();
    int[] last = new int[r.length + 1];
    for (int i = 1; i <= t.length; i++) {
      int[] row = new int[r.length + 1];
      row[0] = i;
      for (int j = 1; j <= r.length; j++) {
        row[j] = Math.min(Math.min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (t[i - 1] == r[j - 1] ? 0 : 1));
      }
      last = row;
    }
    return Arrays.stream(last).min().orElse(t.length);
  }

  static int length(String truth) {
    return key(truth).codePointCount(0, key(truth).length());
  }
}
