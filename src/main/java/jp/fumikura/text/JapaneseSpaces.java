package jp.fumikura.text;

import java.util.regex.Pattern;

/** Engines and PDFs put spaces between Japanese characters that nobody wrote. */
public final class JapaneseSpaces {
  private static final String JAPANESE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー々〆〇、。「」（）・]";
  private static final Pattern BETWEEN = Pattern.compile("(?<=" + JAPANESE + ")[ \\u3000\\t]+(?=" + JAPANESE + ")");

  private JapaneseSpaces() {}

  /** Without the spaces that stand between two Japanese characters; spaces beside Latin letters and digits stay. */
  public static String close(String text) {
    return BETWEEN.matcher(text).replaceAll("");
  }
}
