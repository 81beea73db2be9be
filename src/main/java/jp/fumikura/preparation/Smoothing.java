package jp.fumikura.preparation;

import jp.fumikura.page.GreyImage;

/** Calms noise. */
final class Smoothing {
  private Smoothing() {}

  /** The mean of 3 × 3 pixels; the outermost pixels stay as they are. */
  static GreyImage box3(GreyImage grey) {
    int width = grey.width();
    byte[] p = grey.pixels();
    byte[] out = p.clone();
    int[] column = new int[width];
    for (int y = 1; y < grey.height() - 1; y++) {
      int row = y * width;
      for (int x = 0; x < width; x++) {
        column[x] = (p[row - width + x] & 0xff) + (p[row + x] & 0xff) + (p[row + width + x] & 0xff);
      }
      for (int x = 1; x < width - 1; x++) {
        out[row + x] = (byte) ((column[x - 1] + column[x] + column[x + 1]) * 7282 >>> 16);
      }
    }
    return new GreyImage(width, grey.height(), out);
  }
}
