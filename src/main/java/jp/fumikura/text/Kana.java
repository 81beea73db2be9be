package jp.fumikura.text;

import java.text.Normalizer;

/** Kana from one script and width into another. */
public final class Kana {
  private static final String FULL = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンァィゥェォャュョッー゛゜。「」、・";
  private static final String HALF = "ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰﾞﾟ｡｢｣､･";
  private static final String SMALL = "ァィゥェォャュョッヮヵヶ";
  private static final String LARGE = "アイウエオヤユヨツワカケ";

  private Kana() {}

  /** Hiragana as katakana; everything else stays. */
  public static String toKatakana(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'ぁ' && c <= 'ゖ') {
        out.setCharAt(i, (char) (c + ('ァ' - 'ぁ')));
      }
    }
    return out.toString();
  }

  /** ャ as ヤ, ッ as ツ. */
  public static String large(String katakana) {
    StringBuilder out = new StringBuilder(katakana);
    for (int i = 0; i < out.length(); i++) {
      int at = SMALL.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, LARGE.charAt(at));
      }
    }
    return out.toString();
  }

  /** Half-width katakana, voicing marks as characters of their own; what has no half width stays. */
  public static String toHalfWidth(String katakana) {
    String apart = Normalizer.normalize(katakana, Normalizer.Form.NFD).replace('\u3099', '゛').replace('\u309a', '゜');
    StringBuilder out = new StringBuilder(apart);
    for (int i = 0; i < out.length(); i++) {
      int at = FULL.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, HALF.charAt(at));
      }
    }
    return out.toString();
  }
}
