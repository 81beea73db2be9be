package jp.fumikura.sealreview.count;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.Register;

/**
 * Stock at a month's end and what the month changed.
 *
 * @param flow stock at this month's end less that at the one before; negative where duties came back
 */
public record MonthlyStock(YearMonth month, Rate stock, long flow) {
  /** Every month from the first to the last, both included. */
  public static List<MonthlyStock> between(Register register, CountDefinition definition, YearMonth first, YearMonth last, Predicate<FormEntry> part) {
    List<LocalDate> ends = new ArrayList<>();
    for (YearMonth m = first.minusMonths(1); !m.isAfter(last); m = m.plusMonths(1)) {
      ends.add(m.atEndOfMonth());
    }
    List<Rate> stock = register.stock(definition, ends, part);
    List<MonthlyStock> months = new ArrayList<>();
    for (int i = 1; i < ends.size(); i++) {
      months.add(new MonthlyStock(YearMonth.from(ends.get(i)), stock.get(i), stock.get(i).numerator() - stock.get(i - 1).numerator()));
    }
    return months;
  }
}
