package jp.fumikura.processing.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.fumikura.filing.Filing;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Attempts.Attempt;
import jp.fumikura.ledger.Attempts.StageKey;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.Sha256;
import jp.fumikura.processing.child.ReadOrder;
import jp.fumikura.processing.child.ReadOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document from the store to the shelf. Every step can be cut off anywhere and done again: the reading is kept under
 * the hash of what it was made from, the filing is fenced by the attempt's number.
 */
public final class DocumentWork {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentWork.class);
  private static final String READ = "READ";

  private final DataFolder folder;
  private final Ledger ledger;
  private final Attempts attempts;
  private final Filing filing;
  private final DocumentReader reader;
  private final Settings settings;
  private final Milestones milestones;
  private final LostSheet lostSheet;
  private final RunningReadings running;
  private volatile boolean stopping;

  /**
   * @param version mark of engine, models and definitions as of now: a reading made with another one is not used again
   * @param forms all definitions, for class and title of what was identified
   */
  public record Settings(Supplier<String> version, FormCatalogue forms) {}

  public DocumentWork(DataFolder folder, Ledger ledger, Attempts attempts, Filing filing, DocumentReader reader, Settings settings, Milestones milestones,
      LostSheet lostSheet, RunningReadings running) {
    this.folder = folder;
    this.ledger = ledger;
    this.attempts = attempts;
    this.filing = filing;
    this.reader = reader;
    this.settings = settings;
    this.milestones = milestones;
    this.lostSheet = lostSheet;
    this.running = running;
  }

  /**
   * Reads and files. Throws where the world is broken (disk, share, database): the order stays and is tried again.
   *
   * @param last reading was tried too often: the original itself is filed beside a sheet that says so
   */
  public void run(DocumentId id, boolean last) throws IOException {
    Optional<Attempt> begun = attempts.begin(id);
    if (begun.isEmpty()) {
      return;
    }
    Attempt attempt = begun.get();
    try {
      milestones.reached(Milestones.Point.ATTEMPT_BEGUN);
      run(attempt, last);
    } catch (Attempts.Outdated e) {
      LOG.info("document {}, stage file: attempt {} is outdated", id, attempt.number());
    } catch (IOException | RuntimeException e) {
      attempts.failed(attempt);
      throw e;
    } finally {
      running.ended(id);
    }
  }

  /** From now on a lost child means that the service is stopping, not that the document is bad. */
  public void stopping() {
    stopping = true;
  }

  private void run(Attempt attempt, boolean last) throws IOException {
    String version = settings.version().get();
    StageKey key = new StageKey(attempt.document().id(), 0, READ, Sha256.of(attempt.document().sha256() + "|" + attempt.form().text() + "|" + version));
    Optional<DerivedOutput> before = attempts.done(key).flatMap(p -> DerivedOutput.at(folder, p));
    if (before.isPresent()) {
      file(attempt, before.get());
      return;
    }
    Path scratch = Files.createTempDirectory(folder.scratch(), "read");
    try {
      read(attempt, key, scratch, last, version);
    } finally {
      DerivedOutput.delete(scratch);
    }
  }

  private void read(Attempt attempt, StageKey key, Path scratch, boolean last, String version) throws IOException {
    DocumentId id = attempt.document().id();
    ReadOutcome outcome = last ? new ReadOutcome.Lost(new Problem("unreadable", 0, ""))
        : reader.read(new ReadOrder(OriginalPlace.of(folder, id).file(), attempt.document().originalName(), scratch, attempt.form()), (page, pages) -> running.progress(id, page, pages));
    milestones.reached(Milestones.Point.READ);
    switch (outcome) {
      case ReadOutcome.Read read -> {
        checkKnown(attempt, read.reading(), version);
        DerivedOutput output = DerivedOutput.of(folder, id, attempt.number());
        output.keep(read);
        milestones.reached(Milestones.Point.OUTPUT_SAFE);
        attempts.done(attempt, key, output.relative(folder));
        milestones.reached(Milestones.Point.STAGE_ENTERED);
        file(attempt, output);
      }
      case ReadOutcome.Words words -> throw new IllegalStateException("words alone were not asked for");
      case ReadOutcome.Refused(Problem reason) -> fileSheet(attempt, scratch, reason);
      case ReadOutcome.Lost(Problem reason) -> {
        if (stopping) {
          throw new IllegalStateException("document " + id + ", stage read: the node is stopping");
        }
        fileSheet(attempt, scratch, reason);
      }
    }
  }

  /** A form may have been taken out of use while a sheet was read by it: the sheet is then read again. */
  private void checkKnown(Attempt attempt, Reading reading, String version) {
    boolean known = reading.documents().stream().map(Reading.DocumentPart::form).filter(java.util.Objects::nonNull).allMatch(f -> settings.forms().find(new FormKey(f.id(), f.version())).isPresent());
    if (!known && !version.equals(settings.version().get())) {
      throw new IllegalStateException("document " + attempt.document().id() + ", stage read: its form was forgotten meanwhile");
    }
  }

  private void file(Attempt attempt, DerivedOutput output) throws IOException {
    Reading reading = output.reading();
    Path pdf = Files.isRegularFile(output.pdf()) ? output.pdf()
        : ledger.filedPdf(attempt.document().id()).orElseThrow(() -> new IOException("document " + attempt.document().id() + ", stage file: the PDF is gone"));
    List<Problem> problems = output.problems();
    filing.file(attempt, new Filing.Made(pdf, Optional.empty(), form(attempt, reading), reading.pages().size(), Optional.of(output.relative(folder) + "/reading.json"),
        Optional.of(output.relative(folder)), problems));
    output.tidy();
    LOG.info("document {}, stage file: filed, attempt {}, pages {}, problems {}", attempt.document().id(), attempt.number(), reading.pages().size(), problems.size());
  }

  /** A document that stands on the shelf already stays as it is; a new one is filed as its original beside a sheet. */
  private void fileSheet(Attempt attempt, Path scratch, Problem reason) throws IOException {
    DocumentId id = attempt.document().id();
    LOG.warn("document {}, stage read: {}", id, reason.code());
    if (attempt.document().filedAs().isPresent()) {
      attempts.keep(attempt, List.of(reason));
      return;
    }
    Path original = OriginalPlace.of(folder, id).file();
    Path sheet = scratch.resolve("sheet.pdf");
    lostSheet.write(sheet, attempt.document(), reason);
    filing.file(attempt, new Filing.Made(sheet, Optional.of(new Filing.Beside(original, Ending.of(original))), chosen(attempt), 0, Optional.empty(), Optional.empty(), List.of(reason)));
  }

  private Optional<FormDefinition> form(Attempt attempt, Reading reading) {
    if (!(attempt.form() instanceof FormChoice.Open)) {
      return chosen(attempt);
    }
    return reading.documents().stream().map(Reading.DocumentPart::form).filter(java.util.Objects::nonNull).findFirst()
        .flatMap(f -> settings.forms().find(new FormKey(f.id(), f.version())));
  }

  private Optional<FormDefinition> chosen(Attempt attempt) {
    return attempt.form() instanceof FormChoice.Chosen chosen ? settings.forms().find(chosen.key()) : Optional.empty();
  }
}
