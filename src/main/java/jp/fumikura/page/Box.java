package jp.fumikura.page;

/**
 * A rectangle of whole pixels, origin top left; {@code x + width} and {@code y + height} lie just outside.
 *
 * <p>Which image the pixels belong to is said by whoever holds the box: scan pixels (the contract of the reading) or
 * prepared pixels (everything between preparation and the end of the line). Do not mix them: {@link Placement} converts.
 */
public record Box(int x, int y, int width, int height) {
  public Box {
    if (width < 0 || height < 0) {
      throw new IllegalArgumentException("box of negative size: " + width + " x " + height);
    }
  }

  /** The box between two corners, the second one exclusive. */
  public static Box between(int left, int top, int right, int bottom) {
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  public double centreX() {
    return x + width / 2.0;
  }

  public double centreY() {
    return y + height / 2.0;
  }

  public long area() {
    return (long) width * height;
  }

  public boolean isEmpty() {
    return width == 0 || height == 0;
  }

  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  public boolean contains(Box other) {
    return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
  }

  public boolean meets(Box other) {
    return !intersection(other).isEmpty();
  }

  /** The common part; empty (zero size) where there is none. */
  public Box intersection(Box other) {
    return between(Math.max(x, other.x), Math.max(y, other.y), Math.min(right(), other.right()), Math.min(bottom(), other.bottom()));
  }

  /** The smallest box that holds both. */
  public Box union(Box other) {
    return between(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()), Math.max(bottom(), other.bottom()));
  }

  /** Intersection over union, 0 to 1. */
  public double overlap(Box other) {
    long common = intersection(other).area();
    long all = area() + other.area() - common;
    return all == 0 ? 0 : (double) common / all;
  }

  /** Grown by so many pixels on every side (shrunk where negative, never below zero size). */
  public Box grown(int pixels) {
    return between(x - pixels, y - pixels, right() + pixels, bottom() + pixels);
  }

  public Box moved(int dx, int dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  public Box scaled(double factor) {
    return between((int) Math.round(x * factor), (int) Math.round(y * factor),
        (int) Math.round(right() * factor), (int) Math.round(bottom() * factor));
  }

  /** The part that lies within an image of this size. */
  public Box within(int imageWidth, int imageHeight) {
    return intersection(new Box(0, 0, imageWidth, imageHeight));
  }
}
