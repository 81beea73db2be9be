package jp.fumikura.form;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import jp.fumikura.page.Box;

/** How the paper of a definition lies on a prepared page: an affine map from its millimetres to prepared pixels. */
public record Alignment(AffineTransform mmToPage) {
  /** Where a place of the definition lies on the page. */
  public Box toPage(Place place) {
    Rectangle2D out = mmToPage.createTransformedShape(new Rectangle2D.Double(place.x(), place.y(), place.width(), place.height())).getBounds2D();
    return Box.between((int) Math.round(out.getMinX()), (int) Math.round(out.getMinY()), (int) Math.round(out.getMaxX()), (int) Math.round(out.getMaxY()));
  }
}
