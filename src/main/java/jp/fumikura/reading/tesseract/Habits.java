package jp.fumikura.reading.tesseract;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Lookalikes;

/**
 * Undoes what Tesseract's Japanese model is known to do where the neighbours leave no doubt: the hyphen of a number
 * answered as one or two bars (ー, 一), the commas of an amount in yen as points. What was written is restored, nothing is guessed.
 */
final class Habits {
  private static final String BARS = "ー一―|ｰ-";

  private Habits() {}

  static List<Symbol> undone(List<Symbol> read) {
    List<Symbol> symbols = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      int end = i;
      while (end < read.size() && BARS.contains(read.get(end).text())) {
        end++;
      }
      if (end > i && i > 0 && digit(read, i - 1) && digit(read, end)) {
        symbols.add(hyphen(read.subList(i, end)));
        i = end - 1;
      } else {
        symbols.add(read.get(i));
      }
    }
    return settled(withCommas(symbols));
  }

  /** Yen have no fractions: a point before three digits and 円 or another group is the comma of thousands. */
  private static List<Symbol> withCommas(List<Symbol> symbols) {
    List<Symbol> out = new ArrayList<>(symbols);
    boolean yen = symbols.getLast().text().equals("円");
    for (int i = symbols.size() - 5; yen && i > 0; i--) {
      boolean group = digit(out, i + 1) && digit(out, i + 2) && digit(out, i + 3) && !digit(out, i + 4) && digit(out, i - 1);
      if (group && out.get(i).text().equals(".")) {
        out.set(i, new Symbol(",", out.get(i).box(), out.get(i).confidence(), false));
      }
    }
    return out;
  }

  /** One hyphen is often answered as two bars. */
  private static Symbol hyphen(List<Symbol> bars) {
    Symbol first = bars.getFirst();
    return new Symbol("-", bars.stream().map(Symbol::box).reduce(Box::union).orElse(first.box()), first.confidence(), false);
  }

  private static List<Symbol> settled(List<Symbol> symbols) {
    List<String> characters = Lookalikes.settled(symbols.stream().map(Symbol::text).toList());
    List<Symbol> out = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      Symbol s = symbols.get(i);
      out.add(new Symbol(characters.get(i), s.box(), s.confidence(), s.afterSpace()));
    }
    return out;
  }

  private static boolean digit(List<Symbol> read, int i) {
    return i < read.size() && Character.isDigit(read.get(i).text().codePointAt(0));
  }
}
