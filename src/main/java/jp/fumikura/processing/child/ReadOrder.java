package jp.fumikura.processing.child;

import java.nio.file.Path;
import jp.fumikura.form.FormChoice;

/**
 * One file to read.
 *
 * @param file what to read; never written
 * @param name its name as people know it, for the reading's {@code source.file}; decides nothing, the bytes say what the file is
 * @param scratch an existing folder of this order alone; everything the reading makes lies in it
 * @param draft the file is a blank form: a draft of its definition is written into the scratch folder ({@code draft/draft/form.yml})
 * @param choice what a person said about the document's form: fields and marks are read by it
 */
public record ReadOrder(Path file, String name, Path scratch, boolean draft, FormChoice choice) {
  public ReadOrder(Path file, String name, Path scratch) {
    this(file, name, scratch, FormChoice.OPEN);
  }

  public ReadOrder(Path file, String name, Path scratch, FormChoice choice) {
    this(file, name, scratch, false, choice);
  }

  /** For a blank form. */
  public static ReadOrder draft(Path file, String name, Path scratch) {
    return new ReadOrder(file, name, scratch, true, FormChoice.OPEN);
  }
}
