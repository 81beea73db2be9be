package jp.fumikura.preparation;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.Resolution;

/**
 * Whether anyone wrote or printed on a page. Dust is too small, punch holes and staple shadows lie at the margin, and
 * what shines through from the back is pale: none of them counts.
 */
final class Content {
  private static final double DUST_MM = 0.7;
  private static final double MARGIN_MM = 18;
  private static final double EDGE_MM = 4;
  private static final double HOLE_MM = 9;
  private static final double FEWEST_MM_OF_INK = 4;

  private Content() {}

  static boolean none(BitImage black, BitImage red, Resolution resolution) {
    return extent(black, resolution) + extent(red, resolution) < FEWEST_MM_OF_INK;
  }

  /** Summed extent in millimetres of all that is neither dust nor a hole nor a shadow at the edge. */
  private static double extent(BitImage ink, Resolution resolution) {
    double sum = 0;
    for (Component part : Components.of(ink).all()) {
      if (written(part, ink, resolution)) {
        sum += resolution.mm(Math.max(part.box().width(), part.box().height()));
      }
    }
    return sum;
  }

  private static boolean written(Component part, BitImage ink, Resolution resolution) {
    Box box = part.box();
    Box paper = new Box(0, 0, ink.width(), ink.height());
    boolean dust = Math.max(box.width(), box.height()) < resolution.px(DUST_MM);
    boolean shadow = !paper.grown(-resolution.wholePx(EDGE_MM)).contains(box.centreX(), box.centreY()) || !paper.grown(-2).contains(box);
    boolean margin = !paper.grown(-resolution.wholePx(MARGIN_MM)).contains(box);
    boolean hole = margin && Math.max(box.width(), box.height()) < resolution.px(HOLE_MM)
        && Math.abs(box.width() - box.height()) < 0.25 * box.width() && (part.fill() > 0.6 || box.width() > resolution.px(4));
    return !dust && !shadow && !hole;
  }
}
