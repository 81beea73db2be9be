package jp.fumikura.ledger;

import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;

/** The lines of a page that was read, as they stand on the paper once it is turned upright, in millimetres. */
public final class SheetWords {
  private static final double COARSEST_DPI = 50;

  private SheetWords() {}

  /** Nothing where the page's size is not known. */
  public static List<Anchor> of(Reading.Page page) {
    if (page.dpi() < COARSEST_DPI) {
      return List.of();
    }
    Resolution resolution = Resolution.ofDpi(page.dpi());
    UprightPage upright = new UprightPage(page);
    return page.lines().stream().map(line -> new Anchor(line.text(), place(upright.of(line.box()), resolution))).toList();
  }

  private static Place place(Box box, Resolution resolution) {
    return new Place(resolution.mm(box.x()), resolution.mm(box.y()), resolution.mm(box.width()), resolution.mm(box.height()));
  }
}
