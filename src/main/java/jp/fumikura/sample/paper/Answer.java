package jp.fumikura.sample.paper;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.type.FieldTypes;

/**
 * What somebody puts into one field.
 *
 * @param text as written; empty where only choices are marked
 * @param day the parts of a date are written apart, between the printed words
 * @param chosen codes of the choices circled or ticked
 * @param value the canonical form of it all
 */
record Answer(FieldPlace field, int page, String text, Optional<LocalDate> day, List<String> chosen, String value) {
  Answer {
    chosen = List.copyOf(chosen);
  }

  static Answer text(FieldPlace field, int page, String text, String value) {
    return new Answer(field, page, text, Optional.empty(), List.of(), value);
  }

  static Answer choice(FieldPlace field, int page, List<String> codes) {
    return new Answer(field, page, "", Optional.empty(), codes, String.join(",", codes));
  }

  /** As a person would say it: the words written, or the words circled. */
  String raw() {
    if (!text.isEmpty()) {
      return text;
    }
    return String.join("、", field.choices().stream().filter(c -> chosen.contains(c.code())).map(FieldPlace.Choice::label).toList());
  }

  /** Whether the type of the field accepts it. */
  boolean fits() {
    return text.isEmpty() || FieldTypes.named(field.type()).check(text).valid();
  }
}
