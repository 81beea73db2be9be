package jp.fumikura.survey.draft;

import java.io.IOException;
import java.nio.file.Path;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;

/** The definitions the running service reads by. */
public interface FormsInUse {
  boolean knows(FormKey key);

  /**
   * From now on sheets are read by this one too, without a restart. Nothing known is written over.
   *
   * @param blank copied beside the definition
   */
  void learn(FormDefinition form, Path blank) throws IOException;

  /** From now on no sheet is read by this one, without a restart; nothing happens where it is not known. */
  void forget(FormKey key) throws IOException;
}
