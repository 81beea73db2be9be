package jp.fumikura.preparation;

import jp.fumikura.page.Angle;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.page.Resolution;

/**
 * A first look at a page as it came in: all its ink, whatever the colour (the green plane shows black, blue and red
 * alike), to say how it lies and how large it must be worked on before any time is spent on colour.
 *
 * @param paper levels of red, green and blue of bare paper
 */
record Sketch(BitImage ink, Resolution resolution, int[] paper) {
  static Sketch of(PageImage page) {
    Paper green = Paper.of(page.green(), page.width(), page.height());
    BitImage ink = Binarisation.binarise(new GreyImage(page.width(), page.height(), green.whiten(page.green(), page.width())));
    int level = green.typical();
    int[] paper = page.depth() == Depth.COLOUR ? new int[] {typical(page.red(), page), level, typical(page.blue(), page)} : new int[] {level, level, level};
    return new Sketch(ink, page.resolution(), paper);
  }

  private static int typical(byte[] plane, PageImage page) {
    return Paper.of(plane, page.width(), page.height()).typical();
  }

  /** @param turn how the page must be turned to have its lines across */
  boolean textTooSmall(QuarterTurn turn) {
    return WorkingScale.tooSmall(turn.swapsSides() ? Masks.transpose(ink) : ink, resolution);
  }

  Angle skew() {
    return Skew.of(ink);
  }

  Orientation orientation() {
    return Orientation.of(ink);
  }
}
