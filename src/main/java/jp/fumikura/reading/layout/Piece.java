package jp.fumikura.reading.layout;

import jp.fumikura.page.Box;

/**
 * One connected piece of ink.
 *
 * @param box prepared pixels
 * @param ink number of inked pixels
 */
public record Piece(Box box, int ink) {
  int width() {
    return box.width();
  }

  int height() {
    return box.height();
  }

  /** The longer side. */
  int size() {
    return Math.max(box.width(), box.height());
  }
}
