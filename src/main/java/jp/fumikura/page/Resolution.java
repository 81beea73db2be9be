package jp.fumikura.page;

/** Dots per inch of an image, the same in both directions; converts millimetres of paper to pixels and back. */
public record Resolution(double dpi) {
  private static final double MM_PER_INCH = 25.4;

  public Resolution {
    if (!(dpi >= 10 && dpi <= 10_000)) {
      throw new IllegalArgumentException("resolution out of reason: " + dpi + " dpi");
    }
  }

  public static Resolution ofDpi(double dpi) {
    return new Resolution(dpi);
  }

  public double px(double mm) {
    return mm / MM_PER_INCH * dpi;
  }

  public int wholePx(double mm) {
    return (int) Math.round(px(mm));
  }

  public double mm(double px) {
    return px / dpi * MM_PER_INCH;
  }

  public Resolution scaled(double factor) {
    return new Resolution(dpi * factor);
  }
}
