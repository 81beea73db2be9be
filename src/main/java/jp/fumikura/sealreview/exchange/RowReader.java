package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.Words;
import jp.fumikura.text.Folding;

/** Reads the cells of one row into values and gathers what is wrong with them. */
final class RowReader {
  private static final Words WORDS = Words.japanese();
  private final FileRow row;
  private final List<Problem> problems = new ArrayList<>();

  /** What is wrong with which cell. */
  record Problem(Column column, Objection why) {}

  RowReader(FileRow row) {
    this.row = row;
  }

  List<Problem> problems() {
    return problems;
  }

  void refuse(Column column, String code, Object... arguments) {
    Problem problem = new Problem(column, Objection.of(code, arguments));
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  boolean has(Column column) {
    return row.has(column);
  }

  /** A cell that is there says what it says, even nothing; where the file has no such column, what was said before. */
  String textOr(Column column, Optional<String> before) {
    return row.cells().containsKey(column) ? row.cell(column) : before.orElse("");
  }

  String text(Column column) {
    return row.cell(column);
  }

  /** A value by its Japanese word or its name; the fallback where the cell is empty. */
  <E extends Enum<E>> E one(Class<E> type, Column column, E fallback) {
    return row.has(column) ? one(type, column, row.cell(column)).orElse(fallback) : fallback;
  }

  <E extends Enum<E>> Optional<E> one(Class<E> type, Column column, String text) {
    String key = Folding.searchKey(text);
    Optional<E> found = Arrays.stream(type.getEnumConstants()).filter(v -> Folding.searchKey(WORDS.of(v)).equals(key) || v.name().equalsIgnoreCase(key)).findFirst();
    if (found.isEmpty()) {
      refuse(column, "file.unknown-word", text, String.join("・", Arrays.stream(type.getEnumConstants()).map(WORDS::of).toList()));
    }
    return found;
  }

  <E extends Enum<E>> List<E> several(Class<E> type, Column column) {
    List<E> values = new ArrayList<>();
    for (String word : row.cell(column).split("[、,;；]")) {
      if (!word.isBlank()) {
        one(type, column, word.strip()).ifPresent(values::add);
      }
    }
    return values;
  }

  Optional<LocalDate> day(Column column) {
    if (!row.has(column)) {
      return Optional.empty();
    }
    Optional<LocalDate> day = DateText.day(row.cell(column)).map(WrittenDate::day).filter(d -> d.getYear() > 1945 && d.getYear() < 2100);
    if (day.isEmpty()) {
      refuse(column, "file.no-date", row.cell(column));
    }
    return day;
  }

  Optional<FiscalYear> year(Column column) {
    Optional<FiscalYear> year = DateText.fiscalYear(row.cell(column), Optional.empty());
    if (year.isEmpty() && row.has(column)) {
      refuse(column, "file.no-year", row.cell(column));
    }
    return year;
  }

  Optional<Long> number(Column column) {
    String digits = Folding.fold(row.cell(column)).replaceAll("[,\\s件枚]", "");
    if (digits.isEmpty()) {
      return Optional.empty();
    }
    if (!digits.matches("\\d{1,12}")) {
      refuse(column, "file.no-number", row.cell(column));
      return Optional.empty();
    }
    return Optional.of(Long.valueOf(digits));
  }
}
