package jp.fumikura.preparation;

import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.Rule;

/**
 * Takes ruled lines out of a page, column by column across each line: where ink goes on beyond the line on both sides, a
 * stroke crosses and is left whole; where it goes on on one side only, the stroke ends at the line and keeps what sticks out.
 */
final class RuleRemoval {
  /** Pale border that scanning leaves along a line. */
  private static final int HALO = 2;
  private static final int PAPER = 255;

  private RuleRemoval() {}

  static GreyImage remove(GreyImage flat, BitImage ink, List<Rule> rules) {
    BitImage kept = Masks.copy(ink);
    rules.forEach(r -> Masks.clear(kept, r.box().grown(1)));
    GreyImage out = new GreyImage(flat.width(), flat.height(), flat.pixels().clone());
    for (Rule rule : rules) {
      Box band = rule.box().grown(HALO).within(flat.width(), flat.height());
      if (rule.horizontal()) {
        removeAcross(out, kept, band, 1, flat.width(), band.width(), band.height());
      } else {
        removeAcross(out, kept, band, flat.width(), 1, band.height(), band.width());
      }
    }
    return out;
  }

  /** @param along step in the pixel array to the next column of the line, {@code across} from one side of it to the other */
  private static void removeAcross(GreyImage out, BitImage kept, Box band, int along, int across, int length, int thickness) {
    byte[] pixels = out.pixels();
    int first = band.y() * out.width() + band.x();
    for (int k = 0; k < length; k++) {
      boolean before = beyond(kept, band, along == 1, k, false, thickness);
      boolean after = beyond(kept, band, along == 1, k, true, thickness);
      if (before && after) {
        continue;
      }
      int from = before ? HALO : 0;
      int to = after ? thickness - HALO : thickness;
      for (int t = from; t < to; t++) {
        pixels[first + k * along + t * across] = (byte) PAPER;
      }
    }
  }

  /** Whether ink that is no line goes on at the edge of the band, at this column or the ones beside it. */
  private static boolean beyond(BitImage kept, Box band, boolean horizontal, int k, boolean after, int thickness) {
    int at = after ? thickness - 1 : 0;
    for (int n = k - 1; n <= k + 1; n++) {
      int x = band.x() + (horizontal ? n : at);
      int y = band.y() + (horizontal ? at : n);
      if (inside(kept, x, y) && kept.get(x, y)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(BitImage mask, int x, int y) {
    return x >= 0 && y >= 0 && x < mask.width() && y < mask.height();
  }
}
