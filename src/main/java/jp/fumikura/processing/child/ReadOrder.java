package jp.fumikura.processing.child;

import java.nio.file.Path;
import jp.fumikura.form.FormChoice;

/**
 * One file to read.
 *
 * @param file what to read; never written
 * @param name its name as people know it, for the reading's {@code source.file}; decides nothing, the bytes say what the file is
 * @param scratch an existing folder of this order alone; everything the reading makes lies in it
 * @param wish what is to be made of it
 * @param choice what a person said about the document's form: fields and marks are read by it
 */
public record ReadOrder(Path file, String name, Path scratch, Wish wish, FormChoice choice) {
  /** What an order asks for. */
  public enum Wish {
    /** A reading, a PDF, pictures. */
    READING,
    /** The same of a blank form, and a draft of its definition in the scratch folder ({@code draft/draft/form.yml}). */
    DRAFT,
    /** The words of any file, Office files too. */
    WORDS
  }

  public ReadOrder(Path file, String name, Path scratch) {
    this(file, name, scratch, FormChoice.OPEN);
  }

  public ReadOrder(Path file, String name, Path scratch, FormChoice choice) {
    this(file, name, scratch, Wish.READING, choice);
  }

  /** For a blank form. */
  public static ReadOrder draft(Path file, String name, Path scratch) {
    return new ReadOrder(file, name, scratch, Wish.DRAFT, FormChoice.OPEN);
  }

  /** For a file of the share. */
  public static ReadOrder words(Path file, String name, Path scratch) {
    return new ReadOrder(file, name, scratch, Wish.WORDS, FormChoice.OPEN);
  }
}
