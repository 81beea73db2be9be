package jp.fumikura.mark;

import java.util.Optional;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.page.Box;

/** A seal or signature field, or an imprint outside any field. Boxes in prepared pixels, confidence 0–1. */
public sealed interface Mark {
  Box box();

  double confidence();

  /**
   * A place for a seal or a signature.
   *
   * @param printed the mark is printed on this paper (a definition may have it and the paper not: state {@code ABSENT})
   * @param nameEntry how the name in a place to sign came there; empty where none stands, and in places to seal
   */
  record Field(MarkKind kind, MarkRole role, MarkState state, String label, Box box, double confidence, boolean printed, Optional<Imprint> imprint, Optional<NameEntry> nameEntry) implements Mark {}

  /** An imprint outside any field. It never changes a field's state. */
  record Stray(ImprintClass imprintClass, Imprint imprint, double confidence) implements Mark {
    @Override
    public Box box() {
      return imprint.box();
    }
  }
}
