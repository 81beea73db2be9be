package jp.fumikura.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  @ParameterizedTest
  @CsvSource({"令和３年５月１日, 2021-05-01", "R3.5.1, 2021-05-01", "令3・5・1, 2021-05-01", "令和元年5月1日, 2019-05-01", "2021/5/1, 2021-05-01",
      "２０２１年５月１日, 2021-05-01", "昭和64年1月7日, 1989-01-07", "平成元年1月8日, 1989-01-08", "明治45年7月29日, 1912-07-29", "大正元年7月30日, 1912-07-30",
      "㍻31年4月30日, 2019-04-30", "S 55 . 12 . 3, 1980-12-03", "平成 8 年 2 月 29 日, 1996-02-29"})
  void daysAreReadAsPeopleWriteThem(String text, LocalDate day) {
    WrittenDate written = DateText.day(text).orElseThrow();
    assertThat(written.day()).isEqualTo(day);
    assertThat(written.overrun()).isFalse();
  }

  @Test
  void anEraThatHadEndedIsTakenAsMeantAndSaid() {
    assertThat(DateText.day("平成35年4月1日")).contains(new WrittenDate(LocalDate.of(2023, 4, 1), Optional.of(Era.HEISEI), true));
    assertThat(DateText.day("昭和64年1月8日").orElseThrow().overrun()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3年5月1日", "21/5/1", "令和3年13月1日", "令和3年2月30日", "令和元年4月30日", "令和0年1月1日", "こんにちは"})
  void whatIsNoDateStaysNone(String text) {
    assertThat(DateText.day(text)).isEmpty();
  }

  @Test
  void aPrintedEraServesWhereNoneIsWritten() {
    assertThat(DateText.day("3年5月1日", Optional.of(Era.REIWA)).orElseThrow().day()).isEqualTo(LocalDate.of(2021, 5, 1));
    assertThat(DateText.day("2021年5月1日", Optional.of(Era.REIWA)).orElseThrow().day()).isEqualTo(LocalDate.of(2021, 5, 1));
    assertThat(DateText.day("昭和55年5月1日", Optional.of(Era.REIWA)).orElseThrow().day()).isEqualTo(LocalDate.of(1980, 5, 1));
  }

  @ParameterizedTest
  @CsvSource({"令和3年度, 2021", "R3年度, 2021", "平成31年度, 2019", "令和元年度, 2019", "2021年度, 2021"})
  void fiscalYears(String text, int year) {
    assertThat(DateText.fiscalYear(text, Optional.empty())).contains(new FiscalYear(year));
  }

  @Test
  void months() {
    assertThat(DateText.month("令和3年5月分", Optional.empty())).contains(YearMonth.of(2021, 5));
    assertThat(DateText.month("3年13月", Optional.of(Era.REIWA))).isEmpty();
  }
}
