package jp.fumikura.processing.child;

import java.nio.file.Path;

/**
 * One file to read.
 *
 * @param file what to read; never written
 * @param name its name as people know it, for the reading's {@code source.file}; decides nothing, the bytes say what the file is
 * @param scratch an existing folder of this order alone; everything the reading makes lies in it
 * @param draft the file is a blank form: a draft of its definition is written into the scratch folder ({@code draft/draft/form.yml})
 */
public record ReadOrder(Path file, String name, Path scratch, boolean draft) {
  public ReadOrder(Path file, String name, Path scratch) {
    this(file, name, scratch, false);
  }
}
