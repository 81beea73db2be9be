package jp.fumikura.form.type;

import java.util.Set;
import java.util.regex.Pattern;
import jp.fumikura.reading.Expectation;
import jp.fumikura.text.Folding;
import jp.fumikura.text.JapaneseSpaces;
import jp.fumikura.text.Kana;

/** Words: names, kana, free text, and words that were circled or ticked. */
final class TextTypes {
  private static final Pattern KANA = Pattern.compile("[ァ-ヶー]+(?:　[ァ-ヶー]+)*");
  /** Signs no name holds: what engines make of rules and specks beside it. */
  private static final Pattern STRAY = Pattern.compile("[\\\\|｜¦<>_~^*#%{}\\[\\]`]");
  /** Characters engines take for the katakana of the same shape. */
  private static final String SHAPES = "一二力口工夕卜八千才三へべぺ-‐―−ｰ|";
  private static final String MEANT = "ーニカロエタトハチオミヘベペーーーーーー";

  private static final Set<String> KINSHIP = Set.of("本人", "世帯主", "妻", "夫", "配偶者", "子", "長男", "二男", "次男", "三男", "長女", "二女", "次女", "三女", "養子",
      "父", "母", "祖父", "祖母", "孫", "兄", "弟", "姉", "妹", "義父", "義母", "おじ", "おば", "おい", "めい", "親族", "同居人", "その他");

  private TextTypes() {}

  static FieldType text(String name, int longest) {
    return new FieldType(name, Expectation.ANYTHING, w -> {
      String value = JapaneseSpaces.close(w.text().strip());
      return value.codePointCount(0, value.length()) <= longest ? Checked.good(value) : Checked.bad(value, Note.TOO_LONG);
    });
  }

  /** As written, 髙 and 﨑 included, without spaces (engines see some and miss some); the courtesy after a name is not part of it. */
  static FieldType name(String name) {
    return new FieldType(name, Expectation.ANYTHING, w -> {
      String value = JapaneseSpaces.close(w.text().strip()).replaceAll("[\\s　]*[様殿]$", "").replaceAll("[\\s　]+", "　");
      boolean stray = value.chars().anyMatch(Character::isDigit) || STRAY.matcher(value).find();
      return value.isEmpty() || stray || value.codePointCount(0, value.length()) > 40 ? Checked.bad(value) : Checked.good(value);
    });
  }

  /** Full-width katakana, one space between the names. */
  static FieldType nameKana() {
    return new FieldType("nameKana", Expectation.KANA, w -> {
      String full = Kana.toKatakana(Folding.fold(NameGap.in(w))).strip().replaceAll("[\\s　]+", "　");
      String value = shapes(full);
      return (KANA.matcher(value).matches() ? Checked.good(value) : Checked.bad(value)).noting(!value.equals(full), Note.LOOKALIKE_FOLDED);
    });
  }

  static String shapes(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      int at = SHAPES.indexOf(out.charAt(i));
      if (at >= 0) {
        out.setCharAt(i, MEANT.charAt(at));
      }
    }
    return out.toString();
  }

  /** Only words of kinship pass; others are kept for a person to read. */
  static FieldType relationship() {
    return new FieldType("relationship", Expectation.ANYTHING, w -> {
      String value = JapaneseSpaces.close(w.text().strip());
      return KINSHIP.contains(value) ? Checked.good(value) : Checked.bad(value);
    });
  }

  /** The word circled or ticked; whether it is one of the printed ones is the definition's business. */
  static FieldType word(String name) {
    return new FieldType(name, Expectation.ANYTHING, w -> Checked.good(w.text().strip()));
  }

  /** 年長 = 0, 小1 = 1 … 中3 = 9. */
  static FieldType grade() {
    return new FieldType("grade", Expectation.ANYTHING, w -> {
      String text = Folding.fold(w.text()).replaceAll("[\\s年生学校]", "");
      if (text.equals("長")) {
        return Checked.good("0");
      }
      boolean middle = text.startsWith("中");
      String digit = text.replaceAll("^[小中]", "");
      boolean fits = digit.matches(middle ? "[1-3]" : "[1-6]");
      return fits ? Checked.good(String.valueOf(Integer.parseInt(digit) + (middle ? 6 : 0))) : Checked.bad(w.text());
    });
  }
}
