package jp.fumikura.mark;

/** How a name came onto the paper (記名 is a name by any of them, 署名 one by hand: domain.md §5.1). */
public enum NameEntry {
  HAND, PRINT, STAMP, UNSURE;

  /** Surely by no hand. */
  public boolean byMachine() {
    return this == PRINT || this == STAMP;
  }
}
