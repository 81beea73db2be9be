package jp.fumikura.sealreview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Counts one definition on many days at once, walking every form's stretches a single time. */
final class StockWalk {
  private final CountDefinition definition;
  private final List<LocalDate> days;
  /** What comes to the count of each day and every later one. */
  private final long[] numerator;
  private final long[] denominator;

  /** @param days ascending */
  StockWalk(CountDefinition definition, List<LocalDate> days) {
    this.definition = definition;
    this.days = days;
    this.numerator = new long[days.size() + 1];
    this.denominator = new long[days.size() + 1];
  }

  /** @param part rows counted */
  void along(FormTimeline line, Predicate<FormEntry> part) {
    int to = 0;
    for (int s = 0; s < line.stretches(); s++) {
      int from = s == 0 ? indexOf(line.day(s)) : to;
      to = s + 1 < line.stretches() ? indexOf(line.day(s + 1)) : days.size();
      FormEntry entry = line.entry(s);
      if (from != to && definition.inDenominator(entry) && part.test(entry)) {
        count(from, to, definition.inNumerator(entry) ? 1 : 0);
      }
    }
  }

  private void count(int from, int to, int numerators) {
    denominator[from]++;
    denominator[to]--;
    numerator[from] += numerators;
    numerator[to] -= numerators;
  }

  /** One for each day. */
  List<Rate> rates() {
    List<Rate> rates = new ArrayList<>();
    long n = 0;
    long d = 0;
    for (int i = 0; i < days.size(); i++) {
      n += numerator[i];
      d += denominator[i];
      rates.add(new Rate(definition, n, d));
    }
    return rates;
  }

  /** First of the days that is not before a day. */
  private int indexOf(LocalDate day) {
    int at = Collections.binarySearch(days, day);
    return at >= 0 ? at : -at - 1;
  }
}
