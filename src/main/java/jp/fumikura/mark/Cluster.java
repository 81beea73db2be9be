package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Masks;
import jp.fumikura.page.Resolution;

/** Print that hangs together like one character: its parts lie nearer than a third of a millimetre to each other. */
record Cluster(Box box) {
  static final int SIDE = 20;
  /** 20 × 20 shares of ink and the shape of the box. */
  static final int INPUTS = SIDE * SIDE + 1;
  private static final double NEAR_MM = 0.28;
  private static final double SMALLEST_MM = 2.1;
  private static final double LARGEST_MM = 11.5;
  private static final double WIDEST = 2.3;
  private static final double NARROWEST = 0.74;

  /** All that are as large as a printed seal mark may be, a drawn circle round it included. */
  static List<Cluster> of(BitImage print, Resolution resolution) {
    int near = Math.max(1, resolution.wholePx(NEAR_MM));
    List<Cluster> out = new ArrayList<>();
    for (Components.Component part : Components.of(Masks.dilate(print, near, near)).all()) {
      Box box = part.box().grown(-near);
      double shape = (double) box.width() / Math.max(1, box.height());
      if (box.height() >= resolution.px(SMALLEST_MM) && Math.max(box.width(), box.height()) <= resolution.px(LARGEST_MM) && shape >= NARROWEST && shape <= WIDEST) {
        out.add(new Cluster(box));
      }
    }
    return out;
  }

  float[] inputs(BitImage print) {
    return inputs(print, SIDE);
  }

  /** Shares of ink of side × side parts of the box, row by row, then the logarithm of its shape. */
  float[] inputs(BitImage print, int side) {
    float[] out = new float[side * side + 1];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        Box part = Box.between(box.x() + x * box.width() / side, box.y() + y * box.height() / side,
            box.x() + ((x + 1) * box.width() + side - 1) / side, box.y() + ((y + 1) * box.height() + side - 1) / side);
        out[y * side + x] = (float) ((double) print.count(part) / part.area());
      }
    }
    out[side * side] = (float) Math.log((double) box.width() / box.height());
    return out;
  }
}
