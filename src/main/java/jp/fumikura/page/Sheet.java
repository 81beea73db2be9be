package jp.fumikura.page;

import java.awt.geom.AffineTransform;

/**
 * How the pixels of a page lie on the sheet they came from: a PDF page, or for image files a sheet of their own size.
 *
 * @param pixelsToSheet from pixels (y down) to the sheet's user space (points, y up; for PDF pages before {@code /Rotate})
 * @param orientation how rows and columns of the stored image lie in these pixels, as TIFF tag 274 counts: 1 as stored, 6 turned right
 * @param own the pixels are those of one stored image; otherwise the page was rendered
 */
public record Sheet(AffineTransform pixelsToSheet, int orientation, boolean own) {
  private static final double POINTS_PER_INCH = 72;

  public Sheet {
    pixelsToSheet = new AffineTransform(pixelsToSheet);
  }

  /** The sheet of an image file: as large as its pixels say. */
  public static Sheet ofImage(PageImage image, int orientation) {
    double scale = POINTS_PER_INCH / image.resolution().dpi();
    return new Sheet(new AffineTransform(scale, 0, 0, -scale, 0, image.height() * scale), orientation, true);
  }

  @Override
  public AffineTransform pixelsToSheet() {
    return new AffineTransform(pixelsToSheet);
  }
}
