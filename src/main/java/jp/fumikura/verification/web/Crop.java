package jp.fumikura.verification.web;

import java.util.List;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.UprightPage;
import jp.fumikura.page.Box;

/** The part of a page to look at: the place with enough around it to see what it belongs to. */
record Crop(int x, int y, int width, int height) {
  /** Of the page as it stands upright: half a box's height and at least 2.5 % of the page on every side; the whole page where there is no box. */
  static Crop around(List<Integer> box, Reading.Page page) {
    UprightPage upright = new UprightPage(page);
    if (box.size() != 4) {
      return new Crop(0, 0, upright.width(), upright.height());
    }
    Box place = upright.of(box);
    Box roomy = place.grown(Math.max(place.height() / 2, upright.width() / 40)).within(upright.width(), upright.height());
    return new Crop(roomy.x(), roomy.y(), roomy.width(), roomy.height());
  }

  /** For {@code viewBox}. */
  @Override
  public String toString() {
    return x + " " + y + " " + width + " " + height;
  }
}
