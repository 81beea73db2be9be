package jp.fumikura.intake.pdfbox;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The visible part of a PDF page as people see it: CropBox after {@code /Rotate}, in points, y down. */
record PageSpace(PDRectangle crop, int rotation) {
  private static final double POINTS_PER_INCH = 72;

  static PageSpace of(PDPage page) {
    return new PageSpace(page.getCropBox(), Math.floorMod(page.getRotation(), 360));
  }

  private boolean turned() {
    return rotation == 90 || rotation == 270;
  }

  double width() {
    return turned() ? crop.getHeight() : crop.getWidth();
  }

  double height() {
    return turned() ? crop.getWidth() : crop.getHeight();
  }

  /** From user space to pixels of a rendering. */
  AffineTransform toPixels(double dpi) {
    AffineTransform map = AffineTransform.getScaleInstance(dpi / POINTS_PER_INCH, dpi / POINTS_PER_INCH);
    map.concatenate(toView());
    return map;
  }

  /** From user space (y up) to points as seen (y down). */
  AffineTransform toView() {
    AffineTransform map = switch (rotation) {
      case 90 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 180 -> new AffineTransform(-1, 0, 0, 1, crop.getWidth(), 0);
      case 270 -> new AffineTransform(0, -1, -1, 0, crop.getHeight(), crop.getWidth());
      default -> new AffineTransform(1, 0, 0, -1, 0, crop.getHeight());
    };
    map.translate(-crop.getLowerLeftX(), -crop.getLowerLeftY());
    return map;
  }
}
