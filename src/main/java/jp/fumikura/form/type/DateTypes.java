package jp.fumikura.form.type;

import static jp.fumikura.form.type.Note.ERA_MISSING;
import static jp.fumikura.form.type.Note.ERA_OVERRUN;
import static jp.fumikura.form.type.Note.LOOKALIKE_FOLDED;

import java.util.Optional;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.reading.Expectation;
import jp.fumikura.text.Folding;

/** Days, months and fiscal years; reading them is the calendar's work. */
final class DateTypes {
  private DateTypes() {}

  /** Canonical: ISO, e.g. 2021-05-01. */
  static FieldType day() {
    return new FieldType("jpDate", Expectation.DATE, w -> {
      Optional<WrittenDate> plain = DateText.day(w.text(), w.era());
      Optional<WrittenDate> day = plain.or(() -> DateText.day(folded(w.text()), w.era()));
      return day.map(d -> Checked.good(d.day().toString()).noting(d.overrun(), ERA_OVERRUN).noting(plain.isEmpty(), LOOKALIKE_FOLDED))
          .orElseGet(() -> Checked.bad(w.text()).noting(withoutEra(w), ERA_MISSING));
    });
  }

  /** Canonical: 2021-05. */
  static FieldType month() {
    return new FieldType("yearMonth", Expectation.DATE, w -> DateText.month(folded(w.text()), w.era()).map(m -> Checked.good(m.toString()))
        .orElseGet(() -> Checked.bad(w.text()).noting(withoutEra(w), ERA_MISSING)));
  }

  /** Canonical: the Western year it begins in, e.g. 2021. */
  static FieldType fiscalYear() {
    return new FieldType("fiscalYear", Expectation.DATE, w -> DateText.fiscalYear(folded(w.text()), w.era()).map(y -> Checked.good(String.valueOf(y.year())))
        .orElseGet(() -> Checked.bad(w.text()).noting(withoutEra(w), ERA_MISSING)));
  }

  private static boolean withoutEra(Written w) {
    return w.era().isEmpty() && folded(w.text()).matches("[0-9]{1,2}年?.*");
  }

  /** Letters that can only be digits between 年, 月 and 日. Era letters at the front stay. */
  private static String folded(String text) {
    String plain = Folding.fold(text).replaceAll("\\s+", "");
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      out.append(i == 0 && DateText.era(String.valueOf(c)).isPresent() ? c : Digits.digit(c));
    }
    return out.toString();
  }
}
