package jp.fumikura.intake;

import java.util.List;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Sheet;
import jp.fumikura.page.SourcePage;

/**
 * What an image file declares before any pixel is decoded.
 *
 * @param xDpi 0 where the file does not say
 * @param orientation TIFF/EXIF tag 274, 1 where the file does not say
 */
record Geometry(long width, long height, double xDpi, double yDpi, int orientation) {
  /** Where a file says nothing: the resolution most office scanners use; preparation measures it again. */
  private static final double UNSAID = 300;

  private static double sane(double dpi) {
    return dpi >= 30 && dpi <= 4800 ? dpi : UNSAID;
  }

  /** The decoded image as a page: upright by the file's word, with square pixels. */
  DecodedPage page(int number, PageImage stored) {
    double x = sane(xDpi == 0 ? yDpi : xDpi);
    double y = sane(yDpi == 0 ? xDpi : yDpi);
    PageImage shown = Pixels.oriented(stored, orientation);
    boolean turned = orientation >= 5;
    PageImage square = Pixels.square(shown, turned ? y : x, turned ? x : y);
    return new DecodedPage(new SourcePage(number, square, SourcePage.Origin.SCANNED, List.of(), Sheet.ofImage(square, orientation)), shown.width(), shown.height());
  }
}
