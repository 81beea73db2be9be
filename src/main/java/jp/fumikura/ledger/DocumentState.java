package jp.fumikura.ledger;

/** Where a document stands on the line. {@code NEEDS_REVIEW} is filed too: no paper disappears. */
public enum DocumentState {
  RECEIVED, READING, FILED, NEEDS_REVIEW, WITHDRAWN;

  /** Whether it can be found and counted. */
  public boolean onTheShelf() {
    return this == FILED || this == NEEDS_REVIEW;
  }
}
