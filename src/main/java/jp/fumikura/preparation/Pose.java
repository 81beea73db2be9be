package jp.fumikura.preparation;

import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.page.Angle;
import jp.fumikura.page.QuarterTurn;

/** How a scan lies: the quarter turn that stands it upright, then the tilt to take out (of the page once upright). */
record Pose(QuarterTurn turn, Angle skew) {
  static final Pose STRAIGHT = new Pose(QuarterTurn.NONE, Angle.NONE);

  /** Not turned, but straightened. */
  Pose asItLay() {
    return new Pose(QuarterTurn.NONE, skew);
  }

  /** The turns worth trying when the characters do not agree. */
  List<Pose> turns(Orientation orientation) {
    return Stream.of(orientation.turn(), orientation.second(), QuarterTurn.HALF).distinct()
        .filter(t -> t != QuarterTurn.NONE).map(t -> new Pose(t, skew)).toList();
  }

  /** From pixels of the straightened page to pixels of the page as it was ({@code width} × {@code height}). */
  AffineTransform toOriginal(int width, int height, int straightWidth, int straightHeight) {
    AffineTransform out = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
    out.rotate(Math.toRadians(-turn.degrees()) + skew.radians());
    out.translate(-straightWidth / 2.0, -straightHeight / 2.0);
    return out;
  }
}
