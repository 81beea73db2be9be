package jp.fumikura.ledger;

import java.time.Instant;

/**
 * One file as it was handed over: a batch is accounted for by its arrivals.
 *
 * @param document the document these bytes are kept as; of an earlier hand-over where the outcome is {@code DUPLICATE}
 */
public record Arrival(BatchId batch, String originalName, Outcome outcome, DocumentId document, long bytes, Instant at) {
  /** {@code DUPLICATE}: the section handed over the same bytes before; they are kept once. */
  public enum Outcome { KEPT, DUPLICATE }
}
