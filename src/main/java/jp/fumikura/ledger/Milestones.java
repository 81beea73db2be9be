package jp.fumikura.ledger;

import java.io.IOException;

/**
 * The points of the line where a power cut or a full disk would hurt most, named so that tests can strike exactly there.
 * The service passes them by.
 */
@FunctionalInterface
public interface Milestones {
  Milestones NONE = point -> {};

  /** Something is about to be written, or has just become safe. */
  enum Point {
    /** Bytes are being written to a file; met once a chunk. */
    WRITING,
    /** A file is whole and safe but does not have its name yet. */
    PART_SAFE,
    ORIGINAL_SAFE, RECEIPT_SAFE, ENTERED, HOT_FILE_SAFE, HOT_FILE_REMOVED,
    ATTEMPT_BEGUN, READ, OUTPUT_SAFE, STAGE_ENTERED, PLACE_PLANNED, PLACED, FILED, SUPERSEDED_REMOVED
  }

  /** @throws IOException where a test plays a full disk */
  void reached(Point point) throws IOException;
}
