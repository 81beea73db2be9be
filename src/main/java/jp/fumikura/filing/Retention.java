package jp.fumikura.filing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import jp.fumikura.calendar.FiscalYear;

/**
 * How long a record is kept (保存期間). The clock starts on 1 April after the fiscal year the record was made or received
 * in (domain.md §3.5); a scan takes its content's class and starts no clock of its own.
 */
public enum Retention {
  UNDER_ONE_YEAR("1年未満", -1),
  ONE("1年", 1),
  THREE("3年", 3),
  FIVE("5年", 5),
  TEN("10年", 10),
  THIRTY("30年", 30),
  PERMANENT("永年", -1),
  /** 常用: no clock until the file is closed. */
  CURRENT_USE("常用", -1);

  private final String japanese;
  private final int years;

  Retention(String japanese, int years) {
    this.japanese = japanese;
    this.years = years;
  }

  /** First and last day of keeping. */
  public record Period(LocalDate start, LocalDate end) {}

  public String japanese() {
    return japanese;
  }

  public OptionalInt years() {
    return years < 0 ? OptionalInt.empty() : OptionalInt.of(years);
  }

  /** As a classification table writes it: {@code 5年}, {@code 5}, {@code 永年}, {@code 常用}, {@code 1年未満}. */
  public static Optional<Retention> parse(String text) {
    String t = text.strip();
    return Arrays.stream(values()).filter(r -> r.japanese.equals(t) || r.name().equals(t) || r.years > 0 && t.equals(Integer.toString(r.years))).findFirst();
  }

  /**
   * The days a record of that day is kept; empty where there is no end to count to (永年, 常用) or none that is counted in
   * years (1年未満).
   */
  public Optional<Period> period(LocalDate made) {
    LocalDate start = LocalDate.of(FiscalYear.of(made).year() + 1, 4, 1);
    return years < 0 ? Optional.empty() : Optional.of(new Period(start, start.plusYears(years).minusDays(1)));
  }
}
