package jp.fumikura.page;

/**
 * Eight bits a pixel, row by row, 0 black to 255 white ({@code pixels[y * width + x] & 0xff}).
 *
 * <p>The array is handed over, not copied: image stages run over millions of pixels and trust each other not to write
 * into what they did not make.
 */
public record GreyImage(int width, int height, byte[] pixels) {
  public GreyImage {
    if (width < 0 || height < 0 || pixels.length != width * height) {
      throw new IllegalArgumentException("grey image of " + width + " x " + height + " with " + pixels.length + " bytes");
    }
  }

  public GreyImage(int width, int height) {
    this(width, height, new byte[width * height]);
  }

  public int at(int x, int y) {
    return pixels[y * width + x] & 0xff;
  }

  /** A copy of the part inside the image. */
  public GreyImage crop(Box box) {
    Box part = box.within(width, height);
    byte[] out = new byte[part.width() * part.height()];
    for (int row = 0; row < part.height(); row++) {
      System.arraycopy(pixels, (part.y() + row) * width + part.x(), out, row * part.width(), part.width());
    }
    return new GreyImage(part.width(), part.height(), out);
  }
}
