package jp.fumikura.ledger;

import java.util.List;

/**
 * Someone who lives on the ledger's news: search index, tallies, verification queue. Each listener keeps its own
 * position together with what it derived (same transaction, same index commit), so that a crash repeats news but never
 * loses any; taking the same event twice must do no harm. All a listener holds can be deleted and rebuilt from position 0.
 */
public interface LedgerListener {
  /** Stable name, for logs and health. */
  String name();

  /** The last position taken for good; 0 before the first. */
  long position();

  /** Events in order, all after {@link #position()}. */
  void take(List<LedgerEvent> events);
}
