package jp.fumikura.ledger;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * News of the ledger, in the order it was committed.
 *
 * @param position grows by at least one from event to event; a listener remembers the last one it has taken
 * @param kind what happened to the document
 */
public record LedgerEvent(long position, Kind kind, DocumentId document, Instant at) {
  /** {@code FILED} also announces a re-filing after a correction; {@code CHANGED}: section, class or rights. */
  public enum Kind { FILED, CORRECTED, CHANGED, WITHDRAWN }

  /** The documents told of, each once, in the order they first occur. */
  public static Set<DocumentId> touched(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::document).collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
