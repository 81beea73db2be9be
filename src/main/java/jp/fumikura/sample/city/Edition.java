package jp.fumikura.sample.city;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One print of a form.
 *
 * @param version name of its folder
 * @param seal whether the print carries a place for a filer's seal
 * @param era the era printed before dates
 * @param birthEras initials of the eras to circle for a birth date of a grown-up
 * @param imprint small print at the foot, e.g. （平成27年4月改正）
 */
public record Edition(String version, LocalDate from, Optional<LocalDate> to, boolean seal, String era, String birthEras, String imprint) {
  /** The day the sample city's special rule came into force. */
  public static final LocalDate ABOLITION = LocalDate.of(2021, 8, 2);

  /** Before the seal review. */
  public static Edition old() {
    return new Edition("2015", LocalDate.of(2015, 4, 1), Optional.of(ABOLITION.minusDays(1)), true, "平成", "明大昭平", "（平成27年4月改正）");
  }

  /** After it. */
  public static Edition current() {
    return new Edition("2021", ABOLITION, Optional.empty(), false, "令和", "大昭平令", "（令和3年8月改正）");
  }

  /** Initials of the eras to circle for a parent's birth date. */
  String parentEras() {
    return seal ? "昭平" : "昭平令";
  }

  /** The era printed, or the initials to circle, for a child's birth date. */
  String childEras() {
    return seal ? "平成" : "平令";
  }
}
