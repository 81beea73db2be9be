package jp.fumikura.sealreview.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;

/**
 * All the reform office's first page shows, of one definition on one day.
 *
 * @param sideBySide the same rows by every standard definition of the inventory
 * @param months the last seven years
 * @param byReason rows still remaining, by primary reason
 */
public record Dashboard(
    Count count,
    List<Rate> sideBySide,
    List<MonthlyStock> months,
    Map<String, Rate> byBureau,
    Map<String, Long> byReason,
    Bottlenecks bottlenecks,
    long decidedNotInForce) {
  private static final int MONTHS = 84;

  public static Dashboard of(Register register, CountDefinition definition, LocalDate day, Locale locale, Predicate<FormEntry> part) {
    Count count = Count.of(register, definition, day, part);
    List<FormEntry> remaining = count.remaining();
    Function<FormEntry, String> reason = Grouping.REASON.names(register, definition, day, locale);
    Map<String, Long> reasons = new TreeMap<>();
    remaining.forEach(e -> reasons.merge(reason.apply(e), 1L, Long::sum));
    return new Dashboard(count, sideBySide(register, count), MonthlyStock.between(register, definition, YearMonth.from(day).minusMonths(MONTHS - 1), YearMonth.from(day), part),
        count.by(Grouping.BUREAU.names(register, definition, day, locale)), reasons, Bottlenecks.on(count.rows(), definition.mark(), day),
        count.rows().stream().filter(e -> e.standing(definition.mark()).decidedNotInForce()).count());
  }

  private static List<Rate> sideBySide(Register register, Count count) {
    List<Rate> rates = new ArrayList<>();
    for (CountDefinition definition : register.definitions()) {
      if (definition.mark() == count.definition().mark() && definition.directions().equals(count.definition().directions())
          && definition.universe() == count.definition().universe()) {
        rates.add(new Count(definition, count.day(), count.rows(), count.newcomers()).rate());
      }
    }
    return rates;
  }
}
