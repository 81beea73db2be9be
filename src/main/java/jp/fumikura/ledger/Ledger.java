package jp.fumikura.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FormKey;

/**
 * What the rooms may ask the ledger. Rights are not checked here: whoever shows something to a person asks
 * {@code Viewer.maySee} with the document's section and closed class first.
 */
public interface Ledger {
  Optional<Document> document(DocumentId id);

  /** The latest reading with people's corrections folded in; empty while the document is not read, or could not be. */
  Optional<Reading> reading(DocumentId id);

  /** The filed searchable PDF on disk; empty until filed. */
  Optional<Path> filedPdf(DocumentId id);

  /** News after a position, oldest first, at most so many. */
  List<LedgerEvent> eventsAfter(long position, int most);

  /** The picture of a page as it came in (PNG or JPEG), page from 1; empty where it could not be drawn. */
  Optional<Path> pagePicture(DocumentId id, int page);

  /** The file as it was handed over. */
  Optional<Path> original(DocumentId id);

  Optional<Batch> batch(BatchId id);

  /** The latest batches, newest first. */
  List<Batch> batches(int most);

  /** Every file handed over with a batch, in the order of arrival. */
  List<Arrival> arrivals(BatchId id);

  /** The documents of a batch by number. */
  List<Document> documentsOf(BatchId id);

  /** Documents in a state, oldest first, those after {@code after} in that order; at most so many. */
  List<Document> documentsIn(DocumentState state, Optional<DocumentId> after, int most);

  /** How many documents are in each state; states without any are left out. */
  java.util.Map<DocumentState, Long> counts();

  /** What people said about a document, oldest first. */
  List<Correction> corrections(DocumentId id);

  /** How many documents are filed by a form or will be, because a person chose it; those withdrawn aside. Of a scan that holds several forms the first counts. */
  long filedBy(FormKey form);
}
