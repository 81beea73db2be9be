package jp.fumikura.calendar;

import java.time.LocalDate;

/** 年度: April to March, named by the Western year it begins in. 平成31年度 and 令和元年度 are both 2019. */
public record FiscalYear(int year) implements Comparable<FiscalYear> {
  public static FiscalYear of(LocalDate day) {
    return new FiscalYear(day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1);
  }

  public LocalDate firstDay() {
    return LocalDate.of(year, 4, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(year + 1, 3, 31);
  }

  /** As offices write it, by the era most of the year lies in: 令和3年度, 令和元年度. */
  public String inJapanese() {
    Era era = Era.of(LocalDate.of(year, 12, 31));
    int n = year - era.first().getYear() + 1;
    return era.kanji() + (n == 1 ? "元" : n) + "年度";
  }

  @Override
  public int compareTo(FiscalYear other) {
    return Integer.compare(year, other.year);
  }
}
