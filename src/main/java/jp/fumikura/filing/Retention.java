package jp.fumikura.filing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fumikura.calendar.FiscalYear;

/**
 * How long a record is kept (保存期間). The clock starts on 1 April after the fiscal year the record was made or received
 * in (domain.md §3.5); a scan takes its content's class and starts no clock of its own.
 *
 * @param years 0 where the kind does not count in years
 */
public record Retention(Kind kind, int years) {
  public static final Retention PERMANENT = new Retention(Kind.PERMANENT, 0);
  public static final Retention CURRENT_USE = new Retention(Kind.CURRENT_USE, 0);
  public static final Retention UNDER_ONE_YEAR = new Retention(Kind.UNDER_ONE_YEAR, 0);
  private static final Pattern YEARS = Pattern.compile("(\\d{1,3})年?");

  /** {@code CURRENT_USE} (常用): no clock until the file is closed. */
  public enum Kind { YEARS, UNDER_ONE_YEAR, PERMANENT, CURRENT_USE }

  public Retention {
    if ((kind == Kind.YEARS) != (years > 0)) {
      throw new IllegalArgumentException("not a retention: " + kind + ", years " + years);
    }
  }

  public static Retention ofYears(int years) {
    return new Retention(Kind.YEARS, years);
  }

  /** First and last day of keeping. */
  public record Period(LocalDate start, LocalDate end) {}

  /** As a classification table writes it: {@code 5}, {@code 5年}, {@code 永年}, {@code 常用}, {@code 1年未満}, or a kind's name. */
  public static Optional<Retention> parse(String text) {
    String t = text.strip();
    Matcher years = YEARS.matcher(t);
    return years.matches() && Integer.parseInt(years.group(1)) > 0 ? Optional.of(ofYears(Integer.parseInt(years.group(1)))) : switch (t) {
      case "永年", "PERMANENT" -> Optional.of(PERMANENT);
      case "常用", "CURRENT_USE" -> Optional.of(CURRENT_USE);
      case "1年未満", "UNDER_ONE_YEAR", "<1Y" -> Optional.of(UNDER_ONE_YEAR);
      default -> Optional.empty();
    };
  }

  /** As the table prints it; {@link #parse} takes it back. */
  public String japanese() {
    return switch (kind) {
      case YEARS -> years + "年";
      case UNDER_ONE_YEAR -> "1年未満";
      case PERMANENT -> "永年";
      case CURRENT_USE -> "常用";
    };
  }

  /** The days a record of that day is kept; empty where they are not counted in years. */
  public Optional<Period> period(LocalDate made) {
    LocalDate start = LocalDate.of(FiscalYear.of(made).year() + 1, 4, 1);
    return kind == Kind.YEARS ? Optional.of(new Period(start, start.plusYears(years).minusDays(1))) : Optional.empty();
  }
}
