package jp.fumikura.form.type;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import jp.fumikura.text.Folding;

/** Sums of money as written: in digits with groups, or in the kanji of cheques (金壱万弐千円也). */
final class Amount {
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:[,.、，][0-9]{3})+|[0-9]+");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final String FORMAL = "零壱弐参肆伍陸漆捌玖";
  private static final String VARIANTS = "○壹貳參";

  private Amount() {}

  static Checked check(Written written) {
    String text = separated(Folding.fold(written.text()).strip());
    boolean negative = text.matches("^[金¥]?[▲△\\-].*");
    String bare = text.replaceAll("^[金¥\\\\▲△\\-]+", "").replaceAll("[円也—\\-]+$", "");
    OptionalLong kanji = kanji(bare);
    if (kanji.isPresent() && !bare.isEmpty()) {
      return Checked.good(signed(kanji.getAsLong(), negative));
    }
    Digits.Run run = Digits.of(bare, "");
    if (!GROUPED.matcher(run.digits()).matches() || run.digits().length() > 16) {
      return Checked.bad(written.text());
    }
    return Checked.good(signed(Long.parseLong(run.digits().replaceAll("[^0-9]", "")), negative)).noting(run.lookalike(), Note.LOOKALIKE_FOLDED);
  }

  /** One comma where an engine saw a comma, a point and a space. */
  private static String separated(String text) {
    return text.replaceAll("[*'`\"]+$", "").replaceAll("(?<=[0-9])\\s*[,.、]+[,.\\s]*(?=[0-9])", ",").replaceAll("(?<=[0-9])\\s+(?=[0-9]{3}(?![0-9]))", ",").replaceAll("\\s+", "");
  }

  private static String signed(long value, boolean negative) {
    return negative ? "-" + value : String.valueOf(value);
  }

  /** 壱万弐千参百四拾五 = 12345; empty where another character stands among them. */
  static OptionalLong kanji(String text) {
    long sum = 0;
    long section = 0;
    long digit = 0;
    for (char c : text.toCharArray()) {
      int d = digit(c);
      long unit = unit(c);
      if (d >= 0) {
        digit = d;
      } else if (unit >= 10_000) {
        sum += Math.max(section + digit, section + digit == 0 ? 1 : 0) * unit;
        section = 0;
        digit = 0;
      } else if (unit > 0) {
        section += Math.max(digit, 1) * unit;
        digit = 0;
      } else {
        return OptionalLong.empty();
      }
    }
    return OptionalLong.of(sum + section + digit);
  }

  private static int digit(char c) {
    int variant = VARIANTS.indexOf(c);
    return variant >= 0 ? variant : Math.max(DIGITS.indexOf(c), FORMAL.indexOf(c));
  }

  private static long unit(char c) {
    return switch (c) {
      case '十', '拾' -> 10;
      case '百', '佰' -> 100;
      case '千', '阡', '仟' -> 1_000;
      case '万', '萬' -> 10_000;
      case '億' -> 100_000_000;
      default -> 0;
    };
  }
}
