package jp.fumikura.mark;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Resolution;

/**
 * Ink so pale that preparation took it for what shines through from the back. Without colour the two cannot be told apart, so that a place that
 * holds some is not surely blank. Looked for in squares of half a millimetre, whose mean is surer than any grain.
 */
final class PaleInk {
  private static final double SQUARE_MM = 0.5;
  /** Levels of 255 below the paper: six times the grain left in the mean of a square. */
  private static final int DARKER = 9;
  private static final double LEAST_MM2 = 4;

  private final GreyImage scan;
  private final BitImage print;
  private final int side;
  private final double mm2;

  /**
   * @param scan the page as it was scanned, upright
   * @param print what is known to be ink, and its surroundings, do not count
   */
  PaleInk(GreyImage scan, BitImage print, Resolution resolution) {
    this.scan = scan;
    this.print = print;
    this.side = Math.max(2, resolution.wholePx(SQUARE_MM));
    this.mm2 = resolution.mm(side) * resolution.mm(side);
  }

  /** @param labels printed words within the place */
  boolean standsIn(Box place, List<Box> labels) {
    Box inside = place.grown(-2 * side).within(scan.width(), scan.height());
    int[] means = inside.width() < side || inside.height() < side ? new int[0] : means(inside, labels);
    if (means.length == 0) {
      return false;
    }
    Arrays.sort(means);
    int paper = means[means.length / 2];
    return Arrays.stream(means).filter(mean -> mean < paper - DARKER).count() * mm2 > LEAST_MM2;
  }

  private int[] means(Box inside, List<Box> labels) {
    int[] out = new int[(inside.width() / side) * (inside.height() / side)];
    int count = 0;
    for (int y = inside.y(); y + side <= inside.bottom(); y += side) {
      for (int x = inside.x(); x + side <= inside.right(); x += side) {
        Box square = new Box(x, y, side, side);
        if (print.count(square.grown(side).within(print.width(), print.height())) == 0 && labels.stream().noneMatch(square::meets)) {
          out[count++] = mean(square);
        }
      }
    }
    return Arrays.copyOf(out, count);
  }

  private int mean(Box square) {
    int sum = 0;
    for (int y = square.y(); y < square.bottom(); y++) {
      for (int x = square.x(); x < square.right(); x++) {
        sum += scan.at(x, y);
      }
    }
    return sum / (side * side);
  }
}
