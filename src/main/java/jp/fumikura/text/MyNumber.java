package jp.fumikura.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 個人番号: twelve digits, the last a check digit (省令85号 5条). Such a number is never kept: every text that leaves a
 * child process, and every text a person types, goes through {@link #mask(String)} first.
 */
public final class MyNumber {
  public static final char MASK = '●';
  /** Digits of any width, with the spaces, hyphens and bars people put between them. */
  private static final Pattern RUN = Pattern.compile("[0-9０-９](?:[\\s\\u3000\\-－‐‑–—ー―−・|｜]{0,3}[0-9０-９]){11,}");

  private MyNumber() {}

  /** Whether exactly twelve ASCII digits end in their check digit. */
  public static boolean valid(String twelveDigits) {
    if (!twelveDigits.matches("[0-9]{12}")) {
      return false;
    }
    return checkDigit(twelveDigits.substring(0, 11)) == twelveDigits.charAt(11) - '0';
  }

  /** The check digit of the eleven digits before it: r = Σ PₙQₙ mod 11; 0 where r ≤ 1, else 11 − r. */
  public static int checkDigit(String elevenDigits) {
    int sum = 0;
    for (int n = 1; n <= 11; n++) {
      int p = elevenDigits.charAt(11 - n) - '0';
      sum += p * (n <= 6 ? n + 1 : n - 5);
    }
    int r = sum % 11;
    return r <= 1 ? 0 : 11 - r;
  }

  /**
   * Where valid numbers stand in a text: pairs of start (inclusive) and end (exclusive), also inside longer runs of
   * digits. Spaces, hyphens and bars between digits do not hide one.
   */
  public static List<int[]> find(String text) {
    List<int[]> found = new ArrayList<>();
    Matcher runs = RUN.matcher(text);
    while (runs.find()) {
      findInRun(text, runs.start(), runs.end(), found);
    }
    return found;
  }

  private static void findInRun(String text, int start, int end, List<int[]> found) {
    StringBuilder digits = new StringBuilder();
    List<Integer> places = new ArrayList<>();
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
        places.add(i);
      }
    }
    for (int at = 0; at + 12 <= digits.length(); at++) {
      if (valid(digits.substring(at, at + 12))) {
        found.add(new int[] {places.get(at), places.get(at + 11) + 1});
        at += 11;
      }
    }
  }

  /** The text with every digit of every valid number replaced by {@link #MASK}; the length stays. */
  public static String mask(String text) {
    List<int[]> found = find(text);
    if (found.isEmpty()) {
      return text;
    }
    char[] out = text.toCharArray();
    for (int[] run : found) {
      for (int i = run[0]; i < run[1]; i++) {
        out[i] = Character.isDigit(out[i]) ? MASK : out[i];
      }
    }
    return new String(out);
  }
}
