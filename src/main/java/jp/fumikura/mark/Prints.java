package jp.fumikura.mark;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.GreyImage;

/** Print as a mask. */
final class Prints {
  private Prints() {}

  /** Pixels darker than the given grey. */
  static BitImage below(GreyImage grey, int palest) {
    BitImage out = new BitImage(grey.width(), grey.height());
    byte[] pixels = grey.pixels();
    for (int y = 0; y < grey.height(); y++) {
      for (int x = 0, i = y * grey.width(); x < grey.width(); x++, i++) {
        out.words()[y * out.stride() + (x >> 6)] |= (long) ((pixels[i] & 0xff) - palest >>> 31) << (x & 63);
      }
    }
    return out;
  }
}
