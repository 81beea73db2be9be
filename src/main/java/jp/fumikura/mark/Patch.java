package jp.fumikura.mark;

import jp.fumikura.page.Box;

/**
 * Coloured ink that hangs together, and what it looks like.
 *
 * @param strength 0–1, how sure the look is
 */
record Patch(Imprint imprint, Look look, double strength) {
  /** What shape says, before anyone asks where it lies. */
  enum Look {
    /** A rim with characters in it. */
    SEAL,
    /** A rim with bars across: receipt and date stamps. */
    BARRED,
    /** A picture: revenue stamps, logos. */
    FILLED,
    /** Writing, print, circles drawn by hand. */
    STROKES
  }

  Box box() {
    return imprint.box();
  }
}
