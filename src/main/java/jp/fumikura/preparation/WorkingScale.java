package jp.fumikura.preparation;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/**
 * How large a page is worked on: 200 dpi, where ordinary text stands 26–33 px high and engines read best; more where much
 * of the text is so small that its strokes would run together; never more than the scan has.
 */
final class WorkingScale {
  private static final double USUAL_DPI = 200;
  private static final double FINE_DPI = 300;
  /** Lines lower than this at 200 dpi are print of some 6 points and less. */
  private static final int SMALL_LINE_PX = 17;
  private static final int SPECK_PX = 8;
  private static final double MUCH = 0.25;

  private WorkingScale() {}

  static PageImage usual(PageImage scan) {
    return Reduction.reduce(scan, Math.min(1, USUAL_DPI / scan.resolution().dpi()));
  }

  static PageImage fine(PageImage scan) {
    return Reduction.reduce(scan, Math.min(1, FINE_DPI / scan.resolution().dpi()));
  }

  /** Whether much of the text on a page at working scale is too small for it. */
  static boolean tooSmall(BitImage ink, Resolution resolution) {
    Components runs = Components.of(Masks.dilate(ink, 3, 1));
    double scale = USUAL_DPI / resolution.dpi();
    double small = 0;
    double all = 0;
    for (Components.Component run : runs.all()) {
      Box box = run.box();
      double height = (box.height() - 2) * scale;
      if (box.width() > 2 * box.height() && height >= SPECK_PX && height <= 60) {
        all += box.width();
        small += height < SMALL_LINE_PX ? box.width() : 0;
      }
    }
    return small > all * MUCH && small > resolution.px(60);
  }
}
