package jp.fumikura.form.matching;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.Place;

/** Two prints laid upon the same page: only where they differ can the page say which of them it is. */
public final class Comparison {
  private static final double SAME_PLACE = 1.5;

  private final Evidence first;
  private final Evidence second;
  private final List<String> words = new ArrayList<>();
  private double balance;
  private double weight;

  public Comparison(Evidence first, Evidence second) {
    this.first = first;
    this.second = second;
    weigh(first, second, 1);
    weigh(second, first, -1);
  }

  /** −1 the second, 1 the first, 0 no difference the page could show. */
  public double balance() {
    return weight == 0 ? 0 : balance / weight;
  }

  /** How much print there is that only one of them has. */
  public double difference() {
    return weight;
  }

  /** Texts of the first alone that are there, and of the second alone that are not: in words a clerk can check. */
  public List<String> words() {
    return List.copyOf(words);
  }

  private void weigh(Evidence mine, Evidence other, int side) {
    for (int i = 0; i < mine.print().texts().size(); i++) {
      Print.Text text = mine.print().texts().get(i);
      if (!has(other.print(), text)) {
        text(text, mine.seen(i), side);
      }
    }
    for (int i = 0; i < mine.print().lines().size(); i++) {
      Print.Line line = mine.print().lines().get(i);
      if (line.length() >= PageLines.SHORTEST && !has(other.print(), line)) {
        double w = Math.min(1, line.length() / 40);
        weight += w;
        balance += side * w * Math.clamp((mine.line(i) - 0.6) / 0.3, -1, 1);
      }
    }
  }

  private void text(Print.Text text, Evidence.Seen seen, int side) {
    double w = text.key().length() == 1 ? 0.6 : text.weight();
    double vote = seen.bare() ? -1 : seen.strict() >= 0.6 ? 1 : seen.likeness() >= 0.6 ? 0.7 : seen.contradicts(text) ? -0.8 : seen.read() == 0 ? 0.2 : 0;
    weight += w;
    balance += side * w * vote;
    if (side > 0 && vote >= 0.7 && words.size() < 4) {
      words.add("「" + text.spelled() + "」が印刷されています");
    } else if (side < 0 && vote < 0 && words.size() < 4) {
      words.add("「" + text.spelled() + "」が印刷されていません");
    }
  }

  private static boolean has(Print print, Print.Text text) {
    return print.texts().stream().anyMatch(t -> t.key().equals(text.key()) && near(t.place(), text.place()));
  }

  private static boolean near(Place a, Place b) {
    return Math.abs(a.x() + a.width() / 2 - b.x() - b.width() / 2) < SAME_PLACE && Math.abs(a.y() + a.height() / 2 - b.y() - b.height() / 2) < SAME_PLACE;
  }

  private static boolean has(Print print, Print.Line line) {
    return print.lines().stream().anyMatch(l -> l.horizontal() == line.horizontal() && Math.abs(l.across() - line.across()) < 1
        && Math.min(l.to(), line.to()) - Math.max(l.from(), line.from()) > 0.8 * line.length());
  }
}
