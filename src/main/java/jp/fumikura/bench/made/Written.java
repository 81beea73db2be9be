package jp.fumikura.bench.made;

import jp.fumikura.page.Box;

/**
 * Something written on a made page.
 *
 * @param box where its ink stands, pixels of the page before damage
 */
public record Written(Kind kind, String text, Box box) {
  /** What it is to a reader. */
  public enum Kind { LABEL, VALUE, HANDLIKE, BOXES, HAND_BOXES, RUNNING, VERTICAL, SEALED }
}
