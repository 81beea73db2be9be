package jp.fumikura.filing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.filing.disk.Shelf;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Attempts.Attempt;
import jp.fumikura.ledger.Attempts.Finding;
import jp.fumikura.ledger.Attempts.FilingWish;
import jp.fumikura.ledger.Attempts.PlannedFiling;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.Sha256;

/** The last stage of the line, and the only one with an effect outside: a PDF gets its name and place in the share. */
public final class Filing {
  private final Attempts attempts;
  private final ClassificationTables tables;
  private final Shelf shelf;
  private final BooleanSupplier shareOpen;
  private final Milestones milestones;
  private final Clock clock;

  /** @param shareOpen whether the share takes anything; answers at once */
  public Filing(Attempts attempts, ClassificationTables tables, Shelf shelf, BooleanSupplier shareOpen, Milestones milestones, Clock clock) {
    this.attempts = attempts;
    this.tables = tables;
    this.shelf = shelf;
    this.shareOpen = shareOpen;
    this.milestones = milestones;
    this.clock = clock;
  }

  /**
   * What the line made of a document.
   *
   * @param pdf the searchable PDF, or the sheet that says why there is none
   * @param beside the original, where the PDF is only a sheet; with its ending
   * @param readingPath and {@code picturesPath} relative to the data folder
   */
  public record Made(Path pdf, Optional<Beside> beside, Optional<FormDefinition> form, int pages, Optional<String> readingPath, Optional<String> picturesPath,
      List<Problem> problems) {
    public Made {
      problems = List.copyOf(problems);
    }
  }

  /** @param ending such as {@code tif} */
  public record Beside(Path file, String ending) {}

  /** Files what an attempt made. An attempt that is no longer the latest leaves nothing behind but {@link Attempts.Outdated}; where the share is closed the document waits. */
  public void file(Attempt attempt, Made made) throws IOException {
    if (!shareOpen.getAsBoolean()) {
      throw new ShareClosed();
    }
    ClassificationTable table = tables.current();
    RecordClass recordClass = table.of(attempt.chosenClass().orElse(made.form().map(FormDefinition::classCode).orElse("")));
    LocalDate day = LocalDate.ofInstant(attempt.document().receivedAt(), clock.getZone());
    ShelfName name = name(attempt, made, recordClass, day);
    FilingWish wish = new FilingWish(Sha256.of(made.pdf()), recordClass.code(), table.version(), FiscalYear.of(day).year());
    PlannedFiling planned = attempts.plan(attempt, wish, version -> name.paths(version).stream().filter(p -> !shelf.taken(p)).toList());
    milestones.reached(Milestones.Point.PLACE_PLANNED);
    place(attempt, made, recordClass, planned);
    milestones.reached(Milestones.Point.FILED);
    if (planned.superseded().isPresent()) {
      shelf.takeOff(planned.superseded().get());
    }
    milestones.reached(Milestones.Point.SUPERSEDED_REMOVED);
  }

  private void place(Attempt attempt, Made made, RecordClass recordClass, PlannedFiling planned) throws IOException {
    Path part = shelf.lay(made.pdf(), planned.path(), attempt.number());
    Optional<String> besidePath = made.beside().map(b -> planned.path().replaceAll("\\.pdf$", "_原本." + b.ending()));
    Optional<Path> besidePart = Optional.empty();
    if (besidePath.isPresent()) {
      besidePart = Optional.of(shelf.lay(made.beside().orElseThrow().file(), besidePath.get(), attempt.number()));
    }
    Optional<Path> original = besidePart;
    attempts.file(attempt, planned, finding(made, recordClass), () -> {
      shelf.name(part, planned);
      if (original.isPresent()) {
        shelf.nameBeside(original.get(), besidePath.orElseThrow());
      }
      milestones.reached(Milestones.Point.PLACED);
    });
  }

  private static Finding finding(Made made, RecordClass recordClass) {
    return new Finding(made.pages(), made.form().map(FormDefinition::title).orElse(""), made.form().map(f -> f.key().id()).orElse(""),
        made.form().map(f -> f.key().version()).orElse(""), made.form().map(FormDefinition::closedClass).orElse(""), recordClass.code(), made.readingPath(),
        made.picturesPath(), made.problems());
  }

  private static ShelfName name(Attempt attempt, Made made, RecordClass recordClass, LocalDate day) {
    Document document = attempt.document();
    String form = made.form().map(f -> f.formNo().isEmpty() ? f.key().id() : f.formNo()).orElse("");
    String batch = "%s-%04d".formatted(document.batch().toString().substring(0, 8), attempt.inBatch());
    String closed = attempt.chosenClosedClass().orElse(made.form().map(FormDefinition::closedClass).orElse(""));
    return new ShelfName(recordClass, day, form, made.form().map(FormDefinition::title).orElse(""), batch, closed);
  }
}
