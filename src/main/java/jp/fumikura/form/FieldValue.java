package jp.fumikura.form;

import java.util.List;
import jp.fumikura.page.Box;

/**
 * What stands in a field.
 *
 * @param raw as read
 * @param value canonical form of its type (domain.md §4.1); equal to raw where the type has none or the text does not fit it
 * @param box prepared pixels
 * @param confidence 0–1
 * @param valid the type's check passed
 * @param notes what was done to come from raw to value, or what a person should know
 */
public record FieldValue(String id, String raw, String value, Box box, double confidence, boolean valid, List<String> notes) {
  public FieldValue {
    notes = List.copyOf(notes);
  }

  public FieldValue(String id, String raw, String value, Box box, double confidence, boolean valid) {
    this(id, raw, value, box, confidence, valid, List.of());
  }
}
