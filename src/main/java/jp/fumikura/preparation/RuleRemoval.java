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
  private static final int PAPER = 255;
  /** Brighter than this is paper again. */
  private static final int PALE = 238;
  /** Ragged edge and pale border that scanning leaves along a line, in pixels. */
  private static final int BORDER = 3;
  /** A stroke goes on at least so far beyond the line. */
  private static final int GOES_ON = 4;

  private final GreyImage out;
  private final BitImage strokes;

  private RuleRemoval(GreyImage flat, BitImage ink, List<Rule> rules) {
    out = new GreyImage(flat.width(), flat.height(), flat.pixels().clone());
    strokes = Masks.copy(ink);
    rules.forEach(r -> Masks.clear(strokes, r.box().grown(1)));
  }

  static GreyImage remove(GreyImage flat, BitImage ink, List<Rule> rules) {
    RuleRemoval removal = new RuleRemoval(flat, ink, rules);
    for (Rule rule : rules) {
      removal.remove(rule.box().within(flat.width(), flat.height()), rule.horizontal());
    }
    return removal.out;
  }

  private void remove(Box line, boolean horizontal) {
    int along = horizontal ? 1 : out.width();
    int across = horizontal ? out.width() : 1;
    int length = horizontal ? line.width() : line.height();
    int thickness = horizontal ? line.height() : line.width();
    int room = horizontal ? out.height() - line.bottom() : out.width() - line.right();
    int first = line.y() * out.width() + line.x();
    for (int k = 0; k < length; k++) {
      boolean before = strokeGoesOn(line, horizontal, k, -1);
      boolean after = strokeGoesOn(line, horizontal, k, 1);
      if (!before || !after) {
        rub(first + k * along, across, thickness);
        rubBorder(first + k * along - across, -across, before ? 0 : Math.min(BORDER, horizontal ? line.y() : line.x()));
        rubBorder(first + k * along + thickness * across, across, after ? 0 : Math.min(BORDER, room));
      }
    }
  }

  private void rub(int from, int step, int count) {
    for (int t = 0; t < count; t++) {
      out.pixels()[from + t * step] = (byte) PAPER;
    }
  }

  /** Outwards until paper is reached: what stands apart from the line stays. */
  private void rubBorder(int from, int step, int most) {
    for (int t = 0; t < most; t++) {
      boolean paper = (out.pixels()[from + t * step] & 0xff) > PALE;
      out.pixels()[from + t * step] = (byte) PAPER;
      if (paper) {
        return;
      }
    }
  }

  /** Whether ink that is no line goes on beyond the line at its k-th pixel, straight or one pixel aside. */
  private boolean strokeGoesOn(Box line, boolean horizontal, int k, int side) {
    for (int distance = 2; distance <= GOES_ON; distance++) {
      int at = side < 0 ? -distance : (horizontal ? line.height() : line.width()) - 1 + distance;
      if (!inkAt(line, horizontal, k, at) && !inkAt(line, horizontal, k - 1, at) && !inkAt(line, horizontal, k + 1, at)) {
        return false;
      }
    }
    return true;
  }

  private boolean inkAt(Box line, boolean horizontal, int k, int at) {
    int x = line.x() + (horizontal ? k : at);
    int y = line.y() + (horizontal ? at : k);
    return x >= 0 && y >= 0 && x < strokes.width() && y < strokes.height() && strokes.get(x, y);
  }
}
