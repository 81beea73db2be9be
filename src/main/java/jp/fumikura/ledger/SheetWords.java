package jp.fumikura.ledger;

import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;

/** The lines of a page that was read, as they stand on the paper once it is turned upright and straight, in millimetres. */
public final class SheetWords {
  private static final double COARSEST_DPI = 50;

  /** A line stated more surely is right in more than 99 of 100 cases. */
  private static final double SURE = 0.95;

  private SheetWords() {}

  /** Nothing where the page's size is not known. */
  public static List<Anchor> of(Reading.Page page) {
    return of(page, 0);
  }

  /** Those read beyond doubt. */
  public static List<Anchor> surely(Reading.Page page) {
    return of(page, SURE);
  }

  private static List<Anchor> of(Reading.Page page, double least) {
    if (page.dpi() < COARSEST_DPI) {
      return List.of();
    }
    Resolution resolution = Resolution.ofDpi(page.dpi());
    UprightPage upright = new UprightPage(page);
    return page.lines().stream().filter(line -> line.confidence() >= least).map(line -> new Anchor(line.text(), straight(upright.of(line.box()), Math.toRadians(page.skew()), resolution))).toList();
  }

  /** A tilted line fills a taller box than it needs; its middle stays its middle. */
  private static Place straight(Box box, double tilt, Resolution resolution) {
    double x = box.centreX() * Math.cos(tilt) + box.centreY() * Math.sin(tilt);
    double y = box.centreY() * Math.cos(tilt) - box.centreX() * Math.sin(tilt);
    double width = Math.max(box.width() / 2.0, box.width() - box.height() * Math.abs(Math.sin(tilt)));
    double height = Math.max(box.height() / 2.0, box.height() - box.width() * Math.abs(Math.sin(tilt)));
    return new Place(resolution.mm(x - width / 2), resolution.mm(y - height / 2), resolution.mm(width), resolution.mm(height));
  }
}
