package jp.fumikura.text;

import java.nio.charset.Charset;

/** The levels of JIS X 0208: nearly every text is written with the first, names and old forms reach beyond it. */
public final class KanjiLevel {
  private static final Charset JIS = Charset.forName("EUC-JP");
  private static final int ROWS = 0xa0;
  private static final int FIRST_ROW = ROWS + 16;
  private static final int LAST_ROW_OF_LEVEL_1 = ROWS + 47;

  private KanjiLevel() {}

  /** Whether a character is a kanji outside level 1, or none of JIS X 0208 at all (髙, 﨑). */
  public static boolean rare(String character) {
    if (Character.UnicodeScript.of(character.codePointAt(0)) != Character.UnicodeScript.HAN) {
      return false;
    }
    byte[] code = character.getBytes(JIS);
    boolean level1 = code.length == 2 && (code[0] & 0xff) >= FIRST_ROW && (code[0] & 0xff) <= LAST_ROW_OF_LEVEL_1;
    return !level1 && "々〆〇".indexOf(character) < 0;
  }
}
