package jp.fumikura.calendar;

import java.time.LocalDate;

/** A day as Japanese offices write it. */
public final class JapaneseDate {
  private JapaneseDate() {}

  /** 令和3年5月1日; the first year of an era is 元年. */
  public static String format(LocalDate day) {
    Era era = Era.of(day);
    int n = day.getYear() - era.first().getYear() + 1;
    return era.kanji() + (n == 1 ? "元" : n) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
