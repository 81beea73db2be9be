package jp.fumikura.ledger;

/** The batch takes no more files. */
public final class BatchClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BatchClosed(BatchId id) {
    super("batch " + id + " is closed");
  }
}
