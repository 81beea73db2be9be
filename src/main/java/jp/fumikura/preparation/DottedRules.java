package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.Masks;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/** Lines of dots or dashes along the rows of a page from which solid lines are already taken out. */
final class DottedRules {
  private static final double THICKEST_MM = 0.75;
  private static final double LONGEST_GAP_MM = 1.5;
  private static final double SHORTEST_MM = 9;
  private static final double LONGEST_DASH_MM = 4.5;
  private static final int FEWEST_DASHES = 6;
  /** Spread of the pitch against its mean: type set by machine repeats exactly, strokes of text do not. */
  private static final double EVEN = 0.4;

  private static final double CROWDED = 0.14;

  private DottedRules() {}

  static List<Rule> find(BitImage ink, Resolution resolution) {
    int thickest = Math.max(3, resolution.wholePx(THICKEST_MM));
    BitImage thin = thin(ink, thickest);
    BitImage rows = Masks.dilate(thin, 0, 1);
    int gap = resolution.wholePx(LONGEST_GAP_MM);
    BitImage chains = chains(rows, gap, resolution.wholePx(SHORTEST_MM));
    List<Rule> out = new ArrayList<>();
    for (Component part : Components.of(chains).all()) {
      if (part.box().height() <= thickest + 5 && alone(ink, trimmed(thin, part.box()), thickest) && evenlySpaced(thin, part.box(), resolution)) {
        out.add(new Rule(trimmed(thin, part.box()), true, true));
      }
    }
    return out;
  }

  /** Ink in parts no higher than a dot: higher parts are characters. */
  private static BitImage thin(BitImage ink, int thickest) {
    BitImage out = new BitImage(ink.width(), ink.height());
    Components parts = Components.of(ink);
    for (Component part : parts.all()) {
      if (part.box().height() <= thickest) {
        parts.paint(part, out);
      }
    }
    return out;
  }

  private static BitImage chains(BitImage rows, int gap, int shortest) {
    BitImage out = new BitImage(rows.width(), rows.height());
    for (int y = 0; y < rows.height(); y++) {
      for (int x = Masks.nextSet(rows, y, 0); x < rows.width(); ) {
        int end = Masks.nextClear(rows, y, x);
        int next = Masks.nextSet(rows, y, end);
        while (next < rows.width() && next - end <= gap) {
          end = Masks.nextClear(rows, y, next);
          next = Masks.nextSet(rows, y, end);
        }
        if (end - x >= shortest) {
          Masks.setRow(out, y, x, end);
        }
        x = next;
      }
    }
    return out;
  }

  private static boolean evenlySpaced(BitImage thin, Box box, Resolution resolution) {
    List<int[]> dashes = dashes(thin, box);
    if (dashes.size() < FEWEST_DASHES || dashes.stream().anyMatch(d -> d[1] - d[0] > resolution.px(LONGEST_DASH_MM))) {
      return false;
    }
    int even = 0;
    double pitch = (double) (dashes.getLast()[0] - dashes.getFirst()[0]) / (dashes.size() - 1);
    for (int i = 1; i < dashes.size(); i++) {
      even += Math.abs(dashes.get(i)[0] - dashes.get(i - 1)[0] - pitch) <= Math.max(1.5, pitch * EVEN) ? 1 : 0;
    }
    return even >= (dashes.size() - 1) * 0.75;
  }

  /** Little else stands just above and below: the dots are no part of a line of text. */
  private static boolean alone(BitImage ink, Box box, int thickest) {
    int above = ink.count(new Box(box.x(), box.y() - thickest, box.width(), thickest));
    int below = ink.count(new Box(box.x(), box.bottom(), box.width(), thickest));
    return above + below < box.width() * thickest * CROWDED;
  }

  /** Spans of columns that hold ink within the box. */
  private static List<int[]> dashes(BitImage thin, Box box) {
    BitImage shadow = new BitImage(thin.width(), 1);
    for (int y = Math.max(0, box.y()); y < Math.min(thin.height(), box.bottom()); y++) {
      for (int i = 0; i < thin.stride(); i++) {
        shadow.words()[i] |= thin.words()[y * thin.stride() + i];
      }
    }
    List<int[]> out = new ArrayList<>();
    for (int x = Masks.nextSet(shadow, 0, box.x()); x < box.right(); ) {
      int end = Math.min(box.right(), Masks.nextClear(shadow, 0, x));
      out.add(new int[] {x, end});
      x = Masks.nextSet(shadow, 0, end);
    }
    return out;
  }

  private static Box trimmed(BitImage thin, Box box) {
    int top = box.y();
    int bottom = box.bottom();
    while (top < bottom - 1 && thin.countRow(top, box.x(), box.right()) == 0) {
      top++;
    }
    while (bottom - 1 > top && thin.countRow(bottom - 1, box.x(), box.right()) == 0) {
      bottom--;
    }
    return Box.between(box.x(), top, box.right(), bottom);
  }
}
