package jp.fumikura.reading.tesseract;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;

/**
 * Undoes what Tesseract's Japanese model is known to mix up where the neighbours leave no doubt: the hyphen of a number
 * answered as ー or 一, the numeral 一 at the head of a word as ー, the ring ○ as the numeral 〇. What was written is
 * restored, nothing is guessed.
 */
final class Habits {
  private static final String BARS = "ー一―|ｰ-";
  private static final String NUMERALS = "〇一二三四五六七八九十百千";

  private Habits() {}

  static List<Symbol> undone(List<Symbol> read) {
    List<Symbol> out = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int end = i;
      while (end < read.size() && BARS.contains(read.get(end).text())) {
        end++;
      }
      if (end > i && i > 0 && digit(read, i - 1) && digit(read, end)) {
        out.add(hyphen(read.subList(i, end)));
        i = end - 1;
      } else {
        out.add(alone(read, i));
      }
    }
    return out;
  }

  /** One hyphen is often answered as two bars. */
  private static Symbol hyphen(List<Symbol> bars) {
    Symbol first = bars.getFirst();
    return new Symbol("-", bars.stream().map(Symbol::box).reduce(Box::union).orElse(first.box()), first.confidence(), false);
  }

  private static Symbol alone(List<Symbol> read, int i) {
    String text = read.get(i).text();
    boolean heads = i == 0 || !kana(read, i - 1) && !text(read, i - 1).equals("ー");
    boolean leads = i + 1 < read.size() && !digit(read, i + 1) && !BARS.contains(text(read, i + 1));
    if (text.equals("ー") && heads && leads) {
      return as(read.get(i), "一");
    }
    if (text.equals("〇") && !numeral(read, i - 1) && !numeral(read, i + 1)) {
      return as(read.get(i), "○");
    }
    return read.get(i);
  }

  private static Symbol as(Symbol symbol, String text) {
    return new Symbol(text, symbol.box(), symbol.confidence(), symbol.afterSpace());
  }

  private static String text(List<Symbol> read, int i) {
    return i < 0 || i >= read.size() ? "" : read.get(i).text();
  }

  private static boolean digit(List<Symbol> read, int i) {
    return !text(read, i).isEmpty() && Character.isDigit(text(read, i).codePointAt(0));
  }

  private static boolean numeral(List<Symbol> read, int i) {
    return !text(read, i).isEmpty() && NUMERALS.contains(text(read, i));
  }

  private static boolean kana(List<Symbol> read, int i) {
    if (text(read, i).isEmpty()) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(text(read, i).codePointAt(0));
    return script == Character.UnicodeScript.HIRAGANA || script == Character.UnicodeScript.KATAKANA;
  }
}
