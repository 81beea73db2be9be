package jp.fumikura.form.type;

import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of a check.
 *
 * @param value canonical form; what was written where it does not fit the type
 * @param valid the type's check passed
 */
public record Checked(String value, boolean valid, List<Note> notes) {
  public Checked {
    notes = List.copyOf(notes);
  }

  static Checked good(String value, Note... notes) {
    return new Checked(value, true, List.of(notes));
  }

  static Checked bad(String value, Note... notes) {
    return new Checked(value, false, List.of(notes));
  }

  Checked noting(boolean really, Note note) {
    if (!really) {
      return this;
    }
    List<Note> more = new ArrayList<>(notes);
    more.add(note);
    return new Checked(value, valid, more);
  }
}
