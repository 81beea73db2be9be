package jp.fumikura.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.fumikura.form.FormChoice;

/**
 * The line's side of the ledger. An attempt has a number; whatever an attempt enters after a later one began is turned
 * away ({@link Outdated}), so that a document read twice at once is still filed once.
 */
public interface Attempts {
  /** Begins an attempt; empty where there is nothing to do (unknown or withdrawn document). */
  Optional<Attempt> begin(DocumentId id);

  /** Output of a stage done before for the same input. */
  Optional<String> done(StageKey key);

  /** Enters a stage's output. */
  void done(Attempt attempt, StageKey key, String output);

  /**
   * Reserves a place in the share: the first of the names whose folded form is free. Reserving again for the same
   * version gives the same place where its class is still the same.
   *
   * @param names for a version, from 1, the paths relative to the share, best first
   */
  PlannedFiling plan(Attempt attempt, FilingWish wish, IntFunction<List<String>> names);

  /**
   * Files: holds the document's row, checks that the attempt is the latest, runs {@code place}, and enters what was
   * found, with its news, in the same transaction.
   */
  void file(Attempt attempt, PlannedFiling filing, Finding finding, Placing place);

  /** The attempt failed; the document waits for the next one. */
  void failed(Attempt attempt);

  /** A document that is on the shelf could not be read anew: it stays as it is filed, for these reasons to be looked at. */
  void keep(Attempt attempt, List<Problem> problems);

  /** Documents that wait for a reading, for the reconciliation of queue and ledger at start-up. */
  List<DocumentId> waiting();

  /**
   * @param number of the attempt, from 1
   * @param document as it stood when the attempt began
   * @param inBatch number of the document within its batch, from 1
   * @param form what a person said about the form; it wins over the machine
   * @param chosenClass class code a person chose
   * @param chosenClosedClass closed class a person set, empty text for open
   */
  record Attempt(int number, Document document, int inBatch, FormChoice form, Optional<String> chosenClass, Optional<String> chosenClosedClass) {}

  /** A stage for one input; page 0 for the whole document. */
  record StageKey(DocumentId document, int page, String stage, String inputHash) {}

  /** What is to be filed: {@code sha256} of the PDF, class and fiscal year its path was made from. */
  record FilingWish(String sha256, String classCode, String tableVersion, int fiscalYear) {}

  /**
   * @param path relative to the share
   * @param fresh false where an earlier attempt may have left a file at this path, whose hash was {@code formerSha256}
   * @param superseded path of the version before, to be taken off the shelf after filing
   */
  record PlannedFiling(int version, String path, String sha256, boolean fresh, String formerSha256, Optional<String> superseded) {}

  /** What an attempt found out, entered on filing. Paths relative to the data folder. */
  record Finding(int pages, String title, String formId, String formVersion, String closedClass, String classCode,
      Optional<String> readingPath, Optional<String> picturesPath, List<Problem> problems) {
    public Finding {
      problems = List.copyOf(problems);
    }
  }

  /** Puts the PDF at its place; runs while the document's row is held. */
  @FunctionalInterface
  interface Placing {
    void place() throws java.io.IOException;
  }

  /** A later attempt has begun, or the document was withdrawn. */
  final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Outdated(DocumentId id, int attempt) {
      super("document " + id + ", attempt " + attempt + ": a later attempt has begun or the document was withdrawn");
    }
  }
}
