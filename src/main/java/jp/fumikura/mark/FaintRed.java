package jp.fumikura.mark;

import java.util.Arrays;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;

/**
 * Red ink too pale to stand in the page's red mask: the thin characters of a faint seal whose rim is still seen. Red leaves green paper dark, so
 * it shows in what red and green differ by; black print, whose differ by nothing, does not.
 */
final class FaintRed {
  /** Levels of 255 more than the paper around. */
  private static final int REDDER = 12;

  private final PageImage page;

  FaintRed(PageImage upright) {
    this.page = upright;
  }

  /** Share of an area that is a little redder than its paper. */
  double share(Box area) {
    Box part = area.within(page.width(), page.height());
    if (page.depth() != PageImage.Depth.COLOUR || part.isEmpty()) {
      return 0;
    }
    int[] red = redness(part);
    int[] sorted = red.clone();
    Arrays.sort(sorted);
    int paper = sorted[sorted.length / 2];
    return (double) Arrays.stream(red).filter(r -> r > paper + REDDER).count() / red.length;
  }

  private int[] redness(Box part) {
    int[] out = new int[(int) part.area()];
    for (int y = 0; y < part.height(); y++) {
      for (int x = 0; x < part.width(); x++) {
        int at = (part.y() + y) * page.width() + part.x() + x;
        out[y * part.width() + x] = (page.red()[at] & 0xff) - (page.green()[at] & 0xff);
      }
    }
    return out;
  }
}
