package jp.fumikura.calendar;

import java.time.LocalDate;

/** The eras of modern Japan; the day of change belongs to the new one. */
public enum Era {
  MEIJI("明治", 'M', LocalDate.of(1868, 1, 25)),
  TAISHO("大正", 'T', LocalDate.of(1912, 7, 30)),
  SHOWA("昭和", 'S', LocalDate.of(1926, 12, 25)),
  HEISEI("平成", 'H', LocalDate.of(1989, 1, 8)),
  REIWA("令和", 'R', LocalDate.of(2019, 5, 1));

  private final String kanji;
  private final char letter;
  private final LocalDate first;

  Era(String kanji, char letter, LocalDate first) {
    this.kanji = kanji;
    this.letter = letter;
    this.first = first;
  }

  public String kanji() {
    return kanji;
  }

  public char letter() {
    return letter;
  }

  public LocalDate first() {
    return first;
  }

  /** The Western year of the era's year n (1 = 元年); years past the era's end are counted on (平成35年 = 2023). */
  public int westernYear(int n) {
    return first.getYear() + n - 1;
  }

  /** The era a day lies in. Days before Meiji throw. */
  public static Era of(LocalDate day) {
    for (int i = values().length - 1; i >= 0; i--) {
      if (!day.isBefore(values()[i].first)) {
        return values()[i];
      }
    }
    throw new IllegalArgumentException("before Meiji: " + day);
  }
}
