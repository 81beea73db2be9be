package jp.fumikura.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Where a prepared page lies on its scan: an affine map from prepared pixels to scan pixels (quarter turn, skew and
 * scale in one). A box of one becomes the bounding box in the other.
 */
public final class Placement {
  private final AffineTransform toScan;
  private final AffineTransform toPrepared;

  public Placement(AffineTransform preparedToScan) {
    this.toScan = new AffineTransform(preparedToScan);
    try {
      this.toPrepared = toScan.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalArgumentException("a placement must be invertible", e);
    }
  }

  public static Placement identity() {
    return new Placement(new AffineTransform());
  }

  public Box toScan(Box prepared) {
    return bounds(toScan, prepared);
  }

  public Box toPrepared(Box scan) {
    return bounds(toPrepared, scan);
  }

  public Point2D toScan(double x, double y) {
    return toScan.transform(new Point2D.Double(x, y), null);
  }

  public Point2D toPrepared(double x, double y) {
    return toPrepared.transform(new Point2D.Double(x, y), null);
  }

  /** A copy of the map from prepared to scan pixels. */
  public AffineTransform preparedToScan() {
    return new AffineTransform(toScan);
  }

  private static Box bounds(AffineTransform map, Box box) {
    Rectangle2D out = map.createTransformedShape(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())).getBounds2D();
    return Box.between((int) Math.floor(out.getMinX() + 1e-6), (int) Math.floor(out.getMinY() + 1e-6),
        (int) Math.ceil(out.getMaxX() - 1e-6), (int) Math.ceil(out.getMaxY() - 1e-6));
  }
}
