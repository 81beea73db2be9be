package jp.fumikura.processing.child;

/** Warm child processes that read files. Safe for use by many threads. */
public final class ChildPool implements AutoCloseable {
  private final ChildSettings settings;

  public ChildPool(ChildSettings settings) {
    this.settings = settings;
  }

  /** Reads one file; waits for a free child and then for the reading. */
  public ReadOutcome read(ReadOrder order) {
    return read(order, Progress.NONE);
  }

  /** Reads one file and tells how far it got. */
  public ReadOutcome read(ReadOrder order, Progress progress) {
    throw new UnsupportedOperationException("not built yet: " + settings.engine());
  }

  /** Children that stand by or read now, for health and metrics. */
  public int living() {
    return 0;
  }

  /** Kills every child. Readings under way end as {@link ReadOutcome.Lost}. */
  @Override
  public void close() {}
}
