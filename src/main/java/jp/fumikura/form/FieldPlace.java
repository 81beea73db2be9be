package jp.fumikura.form;

import java.util.List;

/**
 * Where a value stands on a form.
 *
 * @param id e.g. {@code applicant.name}
 * @param type name of a field type of domain.md §4.1, e.g. {@code nameKanji}, {@code jpDate}, {@code text}
 * @param segments boxes of equal width printed for single characters; 0 where there are none
 * @param choices printed words to circle or boxes to tick; for a date the eras to circle; empty for other types
 */
public record FieldPlace(String id, String label, String type, Place place, boolean required, int segments, List<Choice> choices) {
  public FieldPlace {
    choices = List.copyOf(choices);
  }

  /** Whether the value is one of what is printed; the eras beside a date are only part of how it is written. */
  public boolean chosen() {
    return !choices.isEmpty() && !type.matches("jpDate|fiscalYear|yearMonth");
  }

  /**
   * One printed choice.
   *
   * @param code what is recorded, e.g. {@code MALE}
   * @param label the printed word
   * @param place the word to circle, or the box to tick
   * @param box a box to tick, not a word to circle
   */
  public record Choice(String code, String label, Place place, boolean box) {
    public Choice(String code, String label, Place place) {
      this(code, label, place, false);
    }
  }
}
