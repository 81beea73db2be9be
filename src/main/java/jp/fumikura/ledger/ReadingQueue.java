package jp.fumikura.ledger;

/** Where readings are ordered. Takes part in the transaction of the caller. */
public interface ReadingQueue {
  /** Orders one reading; ordering what is ordered already changes nothing. */
  void order(DocumentId id);
}
