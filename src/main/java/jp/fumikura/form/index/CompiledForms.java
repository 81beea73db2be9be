package jp.fumikura.form.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.form.folder.FormFolder;

/** The index of a folder of definitions, compiled once for each state of the folder; child processes map the file and parse no YAML. */
public final class CompiledForms {
  /** Raised whenever the file's shape or the treatment of text changes. */
  private static final String SHAPE = "1";

  private CompiledForms() {}

  /**
   * The compiled index of this folder, named by its content; written where it is not there yet. Definitions that cannot be used are reported
   * as {@link FormFolder#load} does.
   *
   * @param keep an existing folder for compiled indexes
   */
  public static Path compile(Path forms, Path keep) throws IOException {
    Path file = keep.resolve("forms-" + hash(forms).substring(0, 32) + ".idx");
    if (!Files.exists(file)) {
      FormIndex.write(FormFolder.load(forms).definitions(), file);
    }
    return file;
  }

  private static String hash(Path forms) throws IOException {
    MessageDigest digest = sha256();
    digest.update(SHAPE.getBytes(StandardCharsets.UTF_8));
    for (Path file : files(forms)) {
      digest.update(forms.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
      digest.update(Files.readAllBytes(file));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> files(Path forms) {
    try (Stream<Path> all = Files.find(forms, 3, (p, a) -> a.isRegularFile() && p.endsWith(FormFolder.FILE))) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
