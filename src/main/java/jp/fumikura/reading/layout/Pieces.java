package jp.fumikura.reading.layout;

import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Components;
import jp.fumikura.page.GreyImage;

/**
 * The connected pieces of ink of an image.
 *
 * @param mask the ink itself
 * @param all in the order of their first row
 */
record Pieces(BitImage mask, List<Piece> all) {
  static Pieces darkerThan(GreyImage image, int threshold) {
    BitImage mask = mask(image, threshold);
    return new Pieces(mask, Components.of(mask).all().stream().map(c -> new Piece(c.box(), c.pixels())).toList());
  }

  static BitImage mask(GreyImage image, int threshold) {
    BitImage out = new BitImage(image.width(), image.height());
    byte[] pixels = image.pixels();
    long[] words = out.words();
    for (int y = 0; y < image.height(); y++) {
      int at = y * image.width();
      int word = y * out.stride();
      for (int x = 0; x < image.width(); x++) {
        if ((pixels[at + x] & 0xff) < threshold) {
          words[word + (x >> 6)] |= 1L << (x & 63);
        }
      }
    }
    return out;
  }
}
