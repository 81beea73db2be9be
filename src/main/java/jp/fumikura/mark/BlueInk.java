package jp.fumikura.mark;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.PreparedPage;

/** Blue and violet ink, which preparation leaves among the black: some stamps are set in it. */
final class BlueInk {
  private static final int LEAST_BLUENESS = 28;

  private BlueInk() {}

  static BitImage of(PreparedPage page) {
    BitImage out = new BitImage(page.width(), page.height());
    if (page.depth() != Depth.COLOUR) {
      return out;
    }
    byte[] red = page.upright().red();
    byte[] green = page.upright().green();
    byte[] blue = page.upright().blue();
    for (int y = 0; y < page.height(); y++) {
      for (int x = Masks.nextSet(page.ink(), y, 0); x < page.width(); x = Masks.nextSet(page.ink(), y, x + 1)) {
        int i = y * page.width() + x;
        if ((blue[i] & 0xff) - (red[i] & 0xff) > LEAST_BLUENESS && (blue[i] & 0xff) - (green[i] & 0xff) > LEAST_BLUENESS / 2) {
          out.set(x, y);
        }
      }
    }
    return out;
  }
}
