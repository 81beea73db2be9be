package jp.fumikura.filing;

import java.io.IOException;

/** The share takes nothing now; whoever watches it has told people why. What was to be filed waits. */
public final class ShareClosed extends IOException {
  private static final long serialVersionUID = 1L;

  ShareClosed() {
    super("the share takes nothing");
  }
}
