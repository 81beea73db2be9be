package jp.fumikura.intake;

import jp.fumikura.page.Box;
import jp.fumikura.page.SourcePage;

/**
 * A page as it came in. Faxes have pixels that are not square (204 × 98 dpi); their image is stretched to square pixels for reading,
 * and {@link #asScanned} leads boxes back to the scan.
 *
 * @param scanWidth width of the scan in its own pixels
 * @param scanHeight height of the scan in its own pixels
 */
public record DecodedPage(SourcePage page, int scanWidth, int scanHeight) {
  public static DecodedPage square(SourcePage page) {
    return new DecodedPage(page, page.image().width(), page.image().height());
  }

  /** A box of {@code page().image()} in pixels of the scan as it came in. */
  public Box asScanned(Box box) {
    if (scanWidth == page.image().width() && scanHeight == page.image().height()) {
      return box;
    }
    double x = (double) scanWidth / page.image().width();
    double y = (double) scanHeight / page.image().height();
    return Box.between((int) Math.floor(box.x() * x), (int) Math.floor(box.y() * y), (int) Math.ceil(box.right() * x), (int) Math.ceil(box.bottom() * y));
  }
}
