package jp.fumikura.reading;

import java.lang.Character.UnicodeScript;
import java.util.function.IntPredicate;
import jp.fumikura.text.Folding;

/** What may stand in a piece of paper; an engine may use it, none has to. */
public enum Expectation {
  ANYTHING(c -> true),
  DIGITS(among("0123456789-")),
  KANA(c -> UnicodeScript.of(c) == UnicodeScript.KATAKANA || UnicodeScript.of(c) == UnicodeScript.HIRAGANA || "ー・゛゜".indexOf(c) >= 0),
  DATE(among("0123456789-/.年月日元明治大正昭和平成令MTSHR")),
  AMOUNT(among("0123456789,-¥円金也▲"));

  private final IntPredicate fits;

  Expectation(IntPredicate fits) {
    this.fits = fits;
  }

  private static IntPredicate among(String characters) {
    return c -> characters.indexOf(c) >= 0;
  }

  /** Whether a character may stand there, in either width. */
  public boolean allows(String character) {
    return Folding.fold(character).codePoints().allMatch(fits);
  }
}
