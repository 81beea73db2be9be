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
    return page.lines().stream().map(line -> new Anchor(line.text(), place(upright(line.box(), page), resolution))).toList();
  }

  private static Place place(Box box, Resolution resolution) {
    return new Place(resolution.mm(box.x()), resolution.mm(box.y()), resolution.mm(box.width()), resolution.mm(box.height()));
  }

  private static Box upright(List<Integer> box, Reading.Page page) {
    Box scan = new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    return switch (page.rotation()) {
      case 90 -> new Box(page.height() - scan.bottom(), scan.x(), scan.height(), scan.width());
      case 180 -> new Box(page.width() - scan.right(), page.height() - scan.bottom(), scan.width(), scan.height());
      case 270 -> new Box(scan.y(), page.width() - scan.right(), scan.height(), scan.width());
      default -> scan;
    };
  }
}
