package jp.fumikura.form;

import java.util.List;

/**
 * Where a value stands on a form.
 *
 * @param id e.g. {@code applicant.name}
 * @param type name of a field type of domain.md §4.1, e.g. {@code nameKanji}, {@code jpDate}, {@code text}
 * @param segments boxes printed for single characters; 0 where there are none
 * @param choices printed words to circle or tick; empty for other types
 */
public record FieldPlace(String id, String label, String type, Place place, boolean required, int segments, List<Choice> choices) {
  public FieldPlace {
    choices = List.copyOf(choices);
  }

  /** One printed choice: its code, its printed word and where the word (or its box) stands. */
  public record Choice(String code, String label, Place place) {}
}
