package jp.fumikura.form.index;

import java.util.Arrays;
import jp.fumikura.text.LookAlikes;

/** Pairs of neighbouring characters: what an index of readings with errors is built on. */
public final class Bigrams {
  private Bigrams() {}

  /** The pairs of a comparison key ({@link LookAlikes#key}) in order. */
  public static int[] of(String key) {
    int[] out = new int[Math.max(0, key.length() - 1)];
    for (int i = 0; i < out.length; i++) {
      out[i] = pair(key.charAt(i), key.charAt(i + 1));
    }
    return out;
  }

  public static int pair(char first, char second) {
    return first << 16 | second;
  }

  /** Each once, in ascending order. */
  static int[] distinct(Iterable<String> keys) {
    int[] all = new int[256];
    int n = 0;
    for (String key : keys) {
      for (int pair : of(key)) {
        all = n == all.length ? Arrays.copyOf(all, n * 2) : all;
        all[n++] = pair;
      }
    }
    return Arrays.stream(all, 0, n).distinct().sorted().toArray();
  }
}
