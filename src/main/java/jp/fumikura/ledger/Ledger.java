package jp.fumikura.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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
}
