package jp.fumikura.text;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Characters that engines take for one another because they look alike (カ and 力, ー and 一), brought to one of them, so that two
 * readings of the same print compare as equal. A key for comparison only; never shown, never kept.
 */
public final class LookAlikes {
  /** Each pair: the character and what stands for it. */
  private static final Map<Character, Character> ONE = Stream.of(
          "力カ ニ二 ロ口 エ工 タ夕 ト卜 ハ八 ヘへ ベべ ペぺ リり 士土 末未 曰日",
          "ッツ ャヤ ュユ ョヨ ァア ィイ ゥウ ェエ ォオ っつ ゃや ゅゆ ょよ ぁあ ぃい ぅう ぇえ ぉお",
          "一ー ―ー ‐ー -ー −ー 〇0 ○0 o0 O0 D0 l1 I1 |1 !1")
      .flatMap(row -> Stream.of(row.split(" "))).collect(Collectors.toUnmodifiableMap(p -> p.charAt(0), p -> p.charAt(1)));

  private LookAlikes() {}

  /** Folded, without spaces and punctuation, look-alikes made one. */
  public static String key(String text) {
    String folded = Folding.fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      Character one = ONE.get(c);
      if (one != null) {
        out.append(one.charValue());
      } else if (Character.isLetterOrDigit(c)) {
        out.append(Character.toLowerCase(c));
      }
    }
    return out.toString();
  }
}
