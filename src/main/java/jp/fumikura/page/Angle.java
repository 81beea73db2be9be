package jp.fumikura.page;

/** A small rotation in degrees, positive clockwise as seen on the page. */
public record Angle(double degrees) {
  public static final Angle NONE = new Angle(0);

  public double radians() {
    return Math.toRadians(degrees);
  }
}
