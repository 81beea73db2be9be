package jp.fumikura.processing.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.ledger.Problem;
import jp.fumikura.processing.OfficeForm;
import jp.fumikura.survey.DraftMaker;
import jp.fumikura.survey.PagePicture;
import jp.fumikura.survey.Register;
import jp.fumikura.survey.draft.BlankReader;

/** Has children draw up definitions, and keeps what they made: the mark {@code done} comes last, so that what was cut off is done again. */
public final class BlankForms implements BlankReader {
  private static final String DONE = "done";
  private static final String DRAFT = "draft/draft";
  /** The PDF an Office file became. */
  private static final String OFFICE = "office.pdf";
  private final ChildPool pool;
  private final Path scratch;

  /** @param scratch where children may write while they read */
  public BlankForms(ChildPool pool, Path scratch) {
    this.pool = pool;
    this.scratch = scratch;
  }

  @Override
  public Outcome draw(Path file, String name, Path keep, Progress progress) {
    try {
      return Files.exists(keep.resolve(DONE)) ? drawn(file, name, keep, 0) : made(file, name, keep, progress);
    } catch (IOException e) {
      throw new UncheckedIOException("drafts", e);
    }
  }

  private Outcome made(Path file, String name, Path keep, Progress progress) throws IOException {
    if (OfficeForm.is(name) && OfficeForm.program().isEmpty()) {
      return new Outcome.Unread(new Problem("no-office", 0, ""));
    }
    Path folder = Files.createTempDirectory(scratch, "blank");
    try {
      return switch (pool.read(ReadOrder.draft(file.toAbsolutePath(), Path.of(name).getFileName().toString(), folder), progress::done)) {
        case ReadOutcome.Read read -> {
          keep(read, folder, keep, file);
          yield drawn(file, name, keep, read.reading().pages().size());
        }
        case ReadOutcome.Refused(Problem reason) -> new Outcome.Unread(reason);
        case ReadOutcome.Lost(Problem reason) -> new Outcome.Unread(reason);
        case ReadOutcome.Words words -> throw new IllegalStateException("words alone were not asked for");
      };
    } finally {
      SharedFiles.clear(folder);
    }
  }

  private static void keep(ReadOutcome.Read read, Path folder, Path keep, Path file) throws IOException {
    Path to = Files.createDirectories(keep.resolve(DRAFT));
    Path from = folder.resolve(DRAFT);
    if (Files.exists(from.resolve(FormFolder.FILE))) {
      Path pdf = office(folder);
      Files.copy(pdf.equals(folder) ? file : pdf, to.resolve(pdf.equals(folder) ? file.getFileName().toString() : OFFICE), StandardCopyOption.REPLACE_EXISTING);
      for (String made : List.of(PagePicture.FILE, DraftMaker.CONFIDENCE, FormFolder.FILE)) {
        Files.move(from.resolve(made), to.resolve(made), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    for (Path picture : read.pagePictures()) {
      Files.move(picture, keep.resolve(picture.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(keep.resolve(DONE), "");
  }

  /** The PDF an Office file became; the folder itself where there is none. */
  private static Path office(Path folder) throws IOException {
    Path office = folder.resolve("office");
    if (!Files.isDirectory(office)) {
      return folder;
    }
    try (Stream<Path> made = Files.list(office)) {
      return made.filter(p -> p.toString().endsWith(".pdf")).findFirst().orElse(folder);
    }
  }

  private static Outcome drawn(Path file, String name, Path keep, int pages) throws IOException {
    Path form = keep.resolve(DRAFT).resolve(FormFolder.FILE);
    if (!Files.exists(form)) {
      return new Outcome.Empty(pages);
    }
    Path office = form.resolveSibling(OFFICE);
    return new Outcome.Drawn(new Register.Draft(FormFolder.read(form), name, Files.exists(office) ? office : file.toAbsolutePath(), beside(keep)), pages);
  }

  private static List<Path> beside(Path keep) throws IOException {
    try (Stream<Path> files = Files.list(keep); Stream<Path> tables = Files.list(keep.resolve(DRAFT))) {
      return Stream.concat(files.filter(p -> p.toString().endsWith(".jpg")), tables.filter(p -> p.toString().endsWith(".csv"))).sorted(Comparator.naturalOrder()).toList();
    }
  }
}
