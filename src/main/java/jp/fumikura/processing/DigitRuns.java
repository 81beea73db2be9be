package jp.fumikura.processing;

import jp.fumikura.text.MyNumber;

/** Digits of a text and what people and engines set between them. */
final class DigitRuns {
  private static final String BETWEEN = "-－‐–—ー−・|｜";

  private DigitRuns() {}

  /** Where the number at the end of the text begins; its length where there is none. */
  static int trailing(String text) {
    int at = text.length();
    while (at > 0 && partOfNumber(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** Where the number at the beginning of the text ends. */
  static int leading(String text) {
    int at = 0;
    while (at < text.length() && partOfNumber(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean onlyDigits(String text) {
    return text.chars().allMatch(c -> partOfNumber((char) c));
  }

  private static boolean partOfNumber(char c) {
    return Character.isDigit(c) || Character.isWhitespace(c) || BETWEEN.indexOf(c) >= 0;
  }

  /** Without all else, in ASCII. */
  static String digits(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().filter(Character::isDigit).forEach(c -> out.append(Character.digit(c, 10)));
    return out.toString();
  }

  /** A dot for each digit, the rest as it was. */
  static String dots(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(Character.isDigit(c) ? MyNumber.MASK : (char) c));
    return out.toString();
  }
}
