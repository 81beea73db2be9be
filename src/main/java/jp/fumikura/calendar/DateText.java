package jp.fumikura.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fumikura.text.Folding;
import org.jspecify.annotations.Nullable;

/**
 * Dates, months and fiscal years as people write them. Two-digit Western years are never guessed: without an era, written
 * or printed, a short year says nothing.
 */
public final class DateText {
  private static final String ERA = "(明治|大正|昭和|平成|令和|明|大|昭|平|令|[MTSHRmtshr])?\\.?";
  private static final String YEAR = "(元|\\d{1,4})";
  private static final String PART = "[年./・\\-,、]";
  private static final Pattern DAY = Pattern.compile(ERA + YEAR + PART + "(\\d{1,2})(?:月|[./・\\-,、])(\\d{1,2})日?");
  private static final Pattern MONTH = Pattern.compile(ERA + YEAR + PART + "(\\d{1,2})月?分?");
  private static final Pattern FISCAL = Pattern.compile(ERA + YEAR + "(?:年度?|年度分|度)?");

  private DateText() {}

  public static Optional<WrittenDate> day(String text) {
    return day(text, Optional.empty());
  }

  /**
   * @param printed the era printed or circled beside the field, used where none is written
   * @return empty where the text is no date, or its year and era contradict each other (a day before the era began)
   */
  public static Optional<WrittenDate> day(String text, Optional<Era> printed) {
    Matcher m = DAY.matcher(plain(text));
    if (!m.matches()) {
      return Optional.empty();
    }
    Optional<Era> era = era(m.group(1)).or(() -> m.group(2).length() == 4 ? Optional.empty() : printed);
    return year(m.group(2), era).flatMap(y -> date(y, Integer.parseInt(m.group(3)), Integer.parseInt(m.group(4))))
        .filter(d -> era.map(e -> !d.isBefore(e.first())).orElse(true))
        .map(d -> new WrittenDate(d, era, era.map(e -> Era.of(d) != e).orElse(false)));
  }

  /** A month, e.g. 令和3年5月分. */
  public static Optional<YearMonth> month(String text, Optional<Era> printed) {
    Matcher m = MONTH.matcher(plain(text));
    if (!m.matches() || Integer.parseInt(m.group(3)) < 1 || Integer.parseInt(m.group(3)) > 12) {
      return Optional.empty();
    }
    return year(m.group(2), era(m.group(1)).or(() -> printed)).map(y -> YearMonth.of(y, Integer.parseInt(m.group(3))));
  }

  /** 令和3年度, R3年度, 平成31年度 (= 2019), 2021年度. */
  public static Optional<FiscalYear> fiscalYear(String text, Optional<Era> printed) {
    Matcher m = FISCAL.matcher(plain(text));
    return m.matches() ? year(m.group(2), era(m.group(1)).or(() -> printed)).map(FiscalYear::new) : Optional.empty();
  }

  /** The era a word, an initial or a letter names. */
  public static Optional<Era> era(@Nullable String word) {
    if (word == null || word.isEmpty()) {
      return Optional.empty();
    }
    for (Era era : Era.values()) {
      if (era.kanji().startsWith(word) || word.equalsIgnoreCase(String.valueOf(era.letter()))) {
        return Optional.of(era);
      }
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return Folding.fold(text).replaceAll("\\s+", "");
  }

  private static Optional<Integer> year(String digits, Optional<Era> era) {
    if (era.isPresent()) {
      int n = digits.equals("元") ? 1 : Integer.parseInt(digits);
      return n >= 1 && n <= 99 ? era.map(e -> e.westernYear(n)) : Optional.empty();
    }
    return digits.length() == 4 ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
