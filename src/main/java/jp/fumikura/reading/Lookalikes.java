package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.text.Folding;

/**
 * Characters that paper cannot tell apart: 口 and ロ, ー and 一, the two widths of a digit. Which one is meant follows
 * from the characters around it, whatever an engine answered.
 */
public final class Lookalikes {
  /** Each row: as kanji or hiragana, as katakana. */
  private static final List<String> ROWS = List.of("力カ", "二ニ", "八ハ", "夕タ", "工エ", "卜ト", "口ロ", "へヘ", "べベ", "ぺペ", "才オ");
  private static final String BARS = "一ー―－-‐–—";
  private static final String ZEROS = "○〇0OＯ０";
  private static final String NUMERALS = "一二三四五六七八九十百千万〇";
  /** What a small カ counts: 三カ所, 十カ月. */
  private static final String COUNTED = "所月国年条村町";
  /** What 末 stands before and after, and what 未 stands before: 末日, 月末; 未満, 未納. */
  private static final String ENDS = "日尾端期";
  private static final String ENDED = "月年度週期始巻結";
  private static final String NOT_YET = "満定婚納成来済払了記収届実使提決着処";
  private static final Map<String, String> SHAPES = new HashMap<>();

  static {
    ROWS.forEach(Lookalikes::addShape);
    addShape(BARS);
    addShape(ZEROS);
  }

  private enum Kind { HAN, HIRAGANA, KATAKANA, DIGIT, LATIN, OTHER, NONE }

  private Lookalikes() {}

  private static void addShape(String alike) {
    alike.chars().forEach(c -> SHAPES.put(String.valueOf((char) c), alike));
  }

  /** A key that characters of one shape share; widths do not count. */
  public static String shape(String character) {
    String shape = SHAPES.get(character);
    return shape != null ? shape : Folding.fold(character);
  }

  /** The characters of a line, spaces among them, each look-alike as its neighbours want it; others as they are. */
  public static List<String> settled(List<String> characters) {
    List<String> out = new ArrayList<>(characters);
    for (int i = 0; i < out.size(); i++) {
      out.set(i, settled(out, i));
    }
    return out;
  }

  private static String settled(List<String> line, int i) {
    String shape = SHAPES.getOrDefault(line.get(i), "");
    return switch (shape) {
      case "" -> ofAWord(line, i);
      case ZEROS -> zero(line, i);
      case BARS -> bar(line, i);
      case "へヘ", "べベ", "ぺペ" -> hiragana(line, i, shape);
      default -> kanji(line, i, shape);
    };
  }

  /** Characters that differ, but so little that their word says more than the picture. */
  private static String ofAWord(List<String> line, int i) {
    return "末未".contains(line.get(i)) ? end(line, i) : line.get(i);
  }

  private static String end(List<String> line, int i) {
    if (!at(line, i + 1).isEmpty() && NOT_YET.contains(at(line, i + 1))) {
      return "未";
    }
    boolean end = !at(line, i + 1).isEmpty() && ENDS.contains(at(line, i + 1)) || !at(line, i - 1).isEmpty() && ENDED.contains(at(line, i - 1)) && kind(line, i + 1) != Kind.HAN;
    return end ? "末" : line.get(i);
  }

  /** A ring beside digits is a zero, among kanji numerals it is theirs; a letter beside digits is a zero too. */
  private static String zero(List<String> line, int i) {
    String c = line.get(i);
    boolean heads = at(line, i - 1).isEmpty() && kind(line, i + 1) == Kind.DIGIT && kind(line, i + 2) == Kind.DIGIT;
    boolean follows = kind(line, i - 1) == Kind.DIGIT && kind(line, i + 1) != Kind.LATIN;
    if ("○〇".contains(c)) {
      boolean ends = kind(line, i + 1) == Kind.DIGIT || at(line, i + 1).isEmpty();
      return heads || follows && ends ? "0" : numeral(line, i - 1) || numeral(line, i + 1) ? "〇" : "○";
    }
    boolean letter = "OＯ".contains(c) && kind(line, i - 1) != Kind.LATIN;
    return letter && (kind(line, i + 1) == Kind.DIGIT || follows) ? "0" : c;
  }

  /** Between digits a hyphen, after katakana a long vowel, at the head of a word the numeral. */
  private static String bar(List<String> line, int i) {
    String c = line.get(i);
    Kind before = kind(line, i - 1);
    Kind after = kind(line, i + 1);
    if ("一ー".contains(c) && before == Kind.DIGIT && after == Kind.DIGIT) {
      return "-";
    }
    if (before == Kind.KATAKANA && (after == Kind.KATAKANA || after == Kind.NONE)) {
      return "ー";
    }
    boolean headsWord = before != Kind.KATAKANA && before != Kind.HIRAGANA && before != Kind.DIGIT && after != Kind.NONE && after != Kind.DIGIT && after != Kind.OTHER;
    boolean word = before == Kind.NONE && (after == Kind.HAN || after == Kind.KATAKANA);
    return c.equals("ー") && headsWord || "-‐－―".contains(c) && word ? "一" : c;
  }

  private static String kanji(List<String> line, int i, String shape) {
    Kind before = kind(line, i - 1);
    Kind after = kind(line, i + 1);
    boolean counts = (before == Kind.DIGIT || numeral(line, i - 1)) && !at(line, i + 1).isEmpty() && COUNTED.contains(at(line, i + 1));
    if (shape.endsWith("カ") && counts) {
      return "カ";
    }
    boolean katakana = before == Kind.KATAKANA && after != Kind.HAN || after == Kind.KATAKANA && before != Kind.HAN;
    boolean han = before == Kind.HAN && after != Kind.KATAKANA || after == Kind.HAN && before != Kind.KATAKANA;
    return katakana ? shape.substring(1) : han ? shape.substring(0, 1) : line.get(i);
  }

  private static String hiragana(List<String> line, int i, String shape) {
    Kind before = kind(line, i - 1);
    Kind after = kind(line, i + 1);
    boolean particle = shape.startsWith("へ") && before == Kind.KATAKANA && after == Kind.NONE;
    boolean katakana = !particle && (before == Kind.KATAKANA || before == Kind.NONE) && (after == Kind.KATAKANA || before == Kind.KATAKANA && after == Kind.NONE);
    boolean hiragana = before == Kind.HIRAGANA || before == Kind.HAN || after == Kind.HIRAGANA;
    return katakana ? shape.substring(1) : hiragana ? shape.substring(0, 1) : line.get(i);
  }

  private static boolean numeral(List<String> line, int i) {
    return !at(line, i).isEmpty() && NUMERALS.contains(at(line, i));
  }

  private static Kind kind(List<String> line, int i) {
    String c = at(line, i);
    if (c.isEmpty()) {
      return Kind.NONE;
    }
    int point = Folding.fold(c).codePointAt(0);
    return switch (Character.UnicodeScript.of(point)) {
      case HAN -> Kind.HAN;
      case HIRAGANA -> Kind.HIRAGANA;
      case KATAKANA -> Kind.KATAKANA;
      case LATIN -> Kind.LATIN;
      default -> Character.isDigit(point) ? Kind.DIGIT : point == 'ー' ? Kind.KATAKANA : Kind.OTHER;
    };
  }

  /** Empty beyond the line and where a space stands. */
  private static String at(List<String> line, int i) {
    return i < 0 || i >= line.size() ? "" : line.get(i).strip();
  }
}
