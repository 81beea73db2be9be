package jp.fumikura.ledger;

import java.util.List;
import jp.fumikura.page.Box;

/**
 * A page turned as people read it. Pictures and the boxes of a reading lie as the sheet went through the scanner; whoever shows them puts
 * {@link #transform} round both and looks at {@link #width} × {@link #height} pixels.
 */
public record UprightPage(Reading.Page page) {
  public int width() {
    return sideways() ? page.height() : page.width();
  }

  public int height() {
    return sideways() ? page.width() : page.height();
  }

  private boolean sideways() {
    return page.rotation() == 90 || page.rotation() == 270;
  }

  /** For an SVG's {@code transform}; empty where the sheet lies upright. */
  public String transform() {
    return switch (page.rotation()) {
      case 90 -> "translate(" + page.height() + " 0) rotate(90)";
      case 180 -> "translate(" + page.width() + " " + page.height() + ") rotate(180)";
      case 270 -> "translate(0 " + page.width() + ") rotate(270)";
      default -> "";
    };
  }

  /** @param box x, y, width and height in pixels of the scan */
  public Box of(List<Integer> box) {
    Box scan = new Box(box.get(0), box.get(1), box.get(2), box.get(3));
    return switch (page.rotation()) {
      case 90 -> new Box(page.height() - scan.bottom(), scan.x(), scan.height(), scan.width());
      case 180 -> new Box(page.width() - scan.right(), page.height() - scan.bottom(), scan.width(), scan.height());
      case 270 -> new Box(scan.y(), page.width() - scan.right(), scan.height(), scan.width());
      default -> scan;
    };
  }
}
