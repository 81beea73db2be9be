package jp.fumikura.form.type;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.fumikura.text.Folding;

/** Names of places so that two ways to write one are equal: 北十条西 and 北１０条西, 霞ヶ関 and 霞が関, with 大字 and without. */
final class PlaceKey {
  private static final Pattern TENS = Pattern.compile("([一二三四五六七八九]?)十([一二三四五六七八九]?)");
  private static final String NUMERALS = "〇一二三四五六七八九";
  private static final Pattern PREFECTURE = Pattern.compile("^(?:東京都|北海道|(?:大阪|京都)府|.{2,3}県)");
  /** Of so many characters one may be misread. */
  private static final int ONE_WRONG_IN = 4;
  private static final int LEAST_WITH_ERROR = 3;

  private PlaceKey() {}

  static String of(String place) {
    String plain = Folding.fold(place).replaceAll("[\\s　]", "").replaceAll("大字|(?<=[市区町村])字", "").replaceAll("[ヶヵがケ]", "ケ");
    String tens = TENS.matcher(plain).replaceAll(PlaceKey::tens);
    StringBuilder out = new StringBuilder();
    tens.chars().forEach(c -> out.append(NUMERALS.indexOf(c) < 0 ? (char) c : (char) ('0' + NUMERALS.indexOf(c))));
    return out.toString();
  }

  private static String tens(MatchResult number) {
    int tens = number.group(1).isEmpty() ? 1 : NUMERALS.indexOf(number.group(1));
    int ones = number.group(2).isEmpty() ? 0 : NUMERALS.indexOf(number.group(2));
    return String.valueOf(10 * tens + ones);
  }

  static String withoutPrefecture(String key) {
    return PREFECTURE.matcher(key).replaceFirst("");
  }

  /** Whether a name stands in an address, a character in four aside. Both are keys. */
  static boolean contains(String address, String name) {
    int wrong = name.length() < LEAST_WITH_ERROR ? 0 : Math.max(1, name.length() / ONE_WRONG_IN);
    for (int at = 0; at + name.length() <= address.length(); at++) {
      if (differences(address, at, name) <= wrong) {
        return true;
      }
    }
    return false;
  }

  private static int differences(String address, int at, String name) {
    int count = 0;
    for (int i = 0; i < name.length(); i++) {
      count += address.charAt(at + i) == name.charAt(i) ? 0 : 1;
    }
    return count;
  }
}
