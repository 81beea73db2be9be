package jp.fumikura.form.folder;

import java.nio.file.Path;

/** A definition that cannot be used: says the file, the place in it, and what is wrong, in Japanese. */
public final class BrokenFormException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenFormException(Path file, String at, String what) {
    super(file + (at.isEmpty() ? "" : " の " + at) + "：" + what);
  }
}
