package jp.fumikura.processing.child;

/** Hears how far a reading got. Called on the thread that waits for it. */
@FunctionalInterface
public interface Progress {
  Progress NONE = (page, pages) -> {};

  /** So many of so many pages are done. */
  void done(int page, int pages);
}
