package jp.fumikura.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What was handed over together.
 *
 * @param account who handed it over
 * @param closedAt a closed batch takes no more files and nothing of it can be withdrawn
 */
public record Batch(BatchId id, String name, String section, String account, Source source, Instant openedAt, Optional<Instant> closedAt) {
  /** The door it came in by. */
  public enum Source { WEB, HOT_FOLDER, API, COMMAND }
}
