package jp.fumikura.preparation;

import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PageImage.Depth;

/** Takes grey, coloured or unevenly lit paper to white, each plane by itself, so that pink paper is not red ink. */
final class Flattening {
  /**
   * @param page paper 255 in every plane
   * @param paper levels of red, green and blue the paper had
   */
  record Flat(PageImage page, int[] paper) {
    double paperGrey() {
      return paper[0] * 0.30 + paper[1] * 0.59 + paper[2] * 0.11;
    }
  }

  private Flattening() {}

  static Flat flatten(PageImage page) {
    Paper red = Paper.of(page.red(), page.width(), page.height());
    byte[] flatRed = red.whiten(page.red(), page.width());
    if (page.depth() != Depth.COLOUR) {
      int level = red.typical();
      return new Flat(PageImage.grey(new GreyImage(page.width(), page.height(), flatRed), page.resolution()), new int[] {level, level, level});
    }
    Paper green = Paper.of(page.green(), page.width(), page.height());
    Paper blue = Paper.of(page.blue(), page.width(), page.height());
    PageImage flat = PageImage.colour(page.width(), page.height(), page.resolution(),
        flatRed, green.whiten(page.green(), page.width()), blue.whiten(page.blue(), page.width()));
    return new Flat(flat, new int[] {red.typical(), green.typical(), blue.typical()});
  }
}
