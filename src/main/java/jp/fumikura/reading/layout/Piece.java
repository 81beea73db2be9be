package jp.fumikura.reading.layout;

import jp.fumikura.page.Box;

/**
 * One connected piece of ink.
 *
 * @param box prepared pixels
 * @param ink number of inked pixels
 */
public record Piece(Box box, int ink, Kind kind) {
  /** Check boxes are told by image: engines answer them with 口, 日 or nothing. */
  public enum Kind {
    TEXT(""), EMPTY_BOX("□"), TICKED_BOX("☑"), FILLED_BOX("■");

    private final String sign;

    Kind(String sign) {
      this.sign = sign;
    }

    /** How it is written; empty for text, which an engine has to read. */
    public String sign() {
      return sign;
    }
  }

  public Piece(Box box, int ink) {
    this(box, ink, Kind.TEXT);
  }

  Piece as(Kind other) {
    return new Piece(box, ink, other);
  }

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
