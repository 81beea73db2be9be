package jp.fumikura.page;

import java.awt.geom.AffineTransform;

/**
 * How the pixels of a page lie on the PDF page they came from.
 *
 * @param pixelsToSheet from pixels (y down) to the PDF's default user space (points, y up, before {@code /Rotate})
 * @param own the pixels are those of the one image that covers the page; otherwise the page was rendered
 */
public record Sheet(AffineTransform pixelsToSheet, boolean own) {
  public Sheet {
    pixelsToSheet = new AffineTransform(pixelsToSheet);
  }

  @Override
  public AffineTransform pixelsToSheet() {
    return new AffineTransform(pixelsToSheet);
  }
}
