package jp.fumikura.ledger;

import java.util.List;
import java.util.Optional;

/** The intake's side of the ledger: what has come in. Every method is one committed transaction. */
public interface Acceptances {
  /** Enters a batch; entering it again changes nothing. */
  void open(Batch batch);

  /**
   * Enters an original and orders its reading, in one transaction. Where the section keeps the same bytes already, only
   * the arrival is entered and the caller must clear its copy away. Entering the same document again changes nothing.
   * {@link BatchClosed} where the batch takes no more files.
   */
  Arrival enter(Original original);

  /** The document that keeps these bytes for a section. */
  Optional<DocumentId> keeping(String section, String sha256);

  /** Enters that bytes kept already were handed over again. */
  Arrival enterDuplicate(Batch batch, String originalName, DocumentId keptAs, long bytes);

  /** From now on the batch takes no files. */
  void close(BatchId batch);

  /**
   * Takes a wrongly handed-over document back: it leaves the shelf and the search, its original stays in the store.
   *
   * @return false where its batch is closed or it was withdrawn before
   */
  boolean withdraw(DocumentId id, String account);

  /** Documents whose original is missing or damaged are marked so. */
  void missing(DocumentId id);

  /** All documents that have an original, whatever their state, for the reconciliation with the store. */
  List<DocumentId> all();
}
