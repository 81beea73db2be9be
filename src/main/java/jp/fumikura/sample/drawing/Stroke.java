package jp.fumikura.sample.drawing;

/** One thing a printer prints, in millimetres from the top left corner. */
public sealed interface Stroke {
  /** The two typefaces of a form; each character is a full or a half square wide. */
  enum Face { MINCHO, GOTHIC }

  /**
   * Characters of one size in a row.
   *
   * @param x left edge of the first square
   * @param top upper edge of the squares
   * @param size side of a full square, mm
   * @param gap added after each character, mm
   */
  record Text(String text, double x, double top, double size, double gap, Face face) implements Stroke {
    public double width() {
      return Type.width(text, size) + gap * Math.max(0, text.length() - 1);
    }
  }

  record Line(double x1, double y1, double x2, double y2, double weight, boolean dotted) implements Stroke {
    public boolean horizontal() {
      return Math.abs(y1 - y2) < 1e-9;
    }
  }

  record Circle(double x, double y, double radius, double weight, boolean dotted) implements Stroke {}

  /** A grey ground, 0 black to 1 white. */
  record Ground(double x, double y, double width, double height, double grey) implements Stroke {}
}
