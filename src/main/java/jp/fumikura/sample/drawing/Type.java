package jp.fumikura.sample.drawing;

/** Measures of the type of a form: full squares, half squares, points. */
public final class Type {
  /** One point in millimetres. */
  public static final double POINT = 25.4 / 72;
  /** From the top of the square to the baseline. */
  public static final double ASCENT = 0.86;

  private Type() {}

  public static double mm(double points) {
    return points * POINT;
  }

  public static boolean half(char c) {
    return c < 0x100 || c >= 0xff61 && c <= 0xff9f;
  }

  /** Width of characters set solid. */
  public static double width(String text, double size) {
    double halves = 0;
    for (int i = 0; i < text.length(); i++) {
      halves += half(text.charAt(i)) ? 1 : 2;
    }
    return halves / 2 * size;
  }
}
