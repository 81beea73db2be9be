package jp.fumikura.intake.pdfbox;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import jp.fumikura.intake.Pixels;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image on a PDF page.
 *
 * @param toPage from its unit square (y up) to points as seen (y down)
 * @param covering it is so large that it is the page
 * @param faded painted with less than full opacity
 */
record PlacedImage(PDImage image, AffineTransform toPage, boolean covering, boolean faded) {
  private static final double POINTS_PER_INCH = 72;
  /** An image is straight where its sides leave the page's directions by less than this share of their length. */
  private static final double STRAIGHT = 0.002;

  /** Paper may shine through it. */
  boolean translucent() {
    return faded || image instanceof PDImageXObject x && (x.getCOSObject().containsKey(COSName.SMASK) || x.getCOSObject().containsKey(COSName.MASK));
  }

  /** How its rows and columns lie on the page, as TIFF tag 274 counts; 0 where it lies askew. */
  int orientation() {
    double rightX = toPage.getScaleX();
    double rightY = toPage.getShearY();
    double downX = -toPage.getShearX();
    double downY = -toPage.getScaleY();
    if (Math.abs(rightY) <= STRAIGHT * Math.abs(rightX) && Math.abs(downX) <= STRAIGHT * Math.abs(downY)) {
      return rightX > 0 ? (downY > 0 ? 1 : 4) : downY > 0 ? 2 : 3;
    }
    if (Math.abs(rightX) <= STRAIGHT * Math.abs(rightY) && Math.abs(downY) <= STRAIGHT * Math.abs(downX)) {
      return rightY > 0 ? (downX > 0 ? 5 : 6) : downX > 0 ? 8 : 7;
    }
    return 0;
  }

  /** Pixels per inch along its own rows. */
  double xDpi() {
    return image.getWidth() / Math.hypot(toPage.getScaleX(), toPage.getShearY()) * POINTS_PER_INCH;
  }

  /** Pixels per inch along its own columns. */
  double yDpi() {
    return image.getHeight() / Math.hypot(toPage.getShearX(), toPage.getScaleY()) * POINTS_PER_INCH;
  }

  /** Its own pixels, as stored. */
  PageImage pixels() throws IOException {
    Resolution resolution = Resolution.ofDpi(Math.sqrt(xDpi() * yDpi()));
    return Pixels.page(image.isStencil() ? inked(image.getStencilImage(Color.BLACK)) : image.getImage(), resolution);
  }

  private static BufferedImage inked(BufferedImage stencil) {
    BufferedImage out = new BufferedImage(stencil.getWidth(), stencil.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, out.getWidth(), out.getHeight());
    g.drawImage(stencil, 0, 0, null);
    g.dispose();
    return out;
  }
}
