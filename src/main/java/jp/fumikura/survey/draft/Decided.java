package jp.fumikura.survey.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.folder.BrokenFormException;
import jp.fumikura.form.folder.FormFolder;

/**
 * A draft a person has decided on.
 *
 * @param accepted false where it was set aside
 * @param reason why it was set aside
 */
public record Decided(FormDefinition form, Origin origin, boolean accepted, String reason) {
  /** Empty where it was accepted; its day is that of the decision. */
  private static final String REASON = "reason.txt";

  static void note(Path draft, String reason) throws IOException {
    Files.writeString(draft.resolve(REASON), reason);
  }

  static void forget(Path draft) throws IOException {
    Files.deleteIfExists(draft.resolve(REASON));
  }

  /** When it was decided; drafts decided before that was noted come first. */
  static FileTime when(Path draft) {
    try {
      return Files.exists(draft.resolve(REASON)) ? Files.getLastModifiedTime(draft.resolve(REASON)) : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where it cannot be read. */
  static Optional<Decided> read(Path draft, boolean accepted) {
    try {
      String reason = Files.exists(draft.resolve(REASON)) ? Files.readString(draft.resolve(REASON)) : "";
      return Optional.of(new Decided(FormFolder.read(draft.resolve(FormFolder.FILE)), Origin.read(draft), accepted, reason));
    } catch (BrokenFormException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
