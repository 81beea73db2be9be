package jp.fumikura.reading.layout;

import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Components;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;

/**
 * The connected pieces of ink of an image.
 *
 * @param mask the ink itself
 * @param all in the order of their first row
 */
record Pieces(BitImage mask, List<Piece> all) {
  static Pieces darkerThan(GreyImage image, int threshold) {
    BitImage mask = Masks.below(image, threshold);
    return new Pieces(mask, Components.of(mask).all().stream().map(c -> new Piece(c.box(), c.pixels())).toList());
  }
}
