package jp.fumikura.preparation;

import java.awt.geom.AffineTransform;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.QuarterTurn;

/**
 * Turns and straightens a page in one resampling (bilinear), so that it is blurred at most once; quarter turns alone move
 * pixels without touching them. What the turn brings in from outside the scan is paper.
 */
final class Straightening {
  /** Up to here the corners that leave the page are bare margin, and the page keeps its size. */
  private static final double KEEPS_SIZE_DEGREES = 1.5;

  private Straightening() {}

  /**
   * @param page the upright, straight page
   * @param toOriginal from its pixels to those of the page it was made from
   */
  record Straightened(PageImage page, AffineTransform toOriginal) {}

  static Straightened straighten(PageImage page, Pose pose, int[] paper) {
    int across = pose.turn().swapsSides() ? page.height() : page.width();
    int down = pose.turn().swapsSides() ? page.width() : page.height();
    double tilt = Math.abs(pose.skew().radians());
    boolean grows = Math.abs(pose.skew().degrees()) > KEEPS_SIZE_DEGREES;
    int width = grows ? (int) Math.round(across * Math.cos(tilt) + down * Math.sin(tilt)) : across;
    int height = grows ? (int) Math.round(down * Math.cos(tilt) + across * Math.sin(tilt)) : down;
    AffineTransform toOriginal = pose.toOriginal(page.width(), page.height(), width, height);
    if (pose.equals(Pose.STRAIGHT)) {
      return new Straightened(page, toOriginal);
    }
    return new Straightened(resample(page, toOriginal, width, height, pose, paper), toOriginal);
  }

  private static PageImage resample(PageImage page, AffineTransform map, int width, int height, Pose pose, int[] paper) {
    byte[][] planes = page.depth() == Depth.COLOUR ? new byte[][] {page.red(), page.green(), page.blue()} : new byte[][] {page.red()};
    byte[][] out = pose.skew().degrees() == 0 ? turned(planes, page, pose.turn()) : rotated(planes, page, map, width, height, paper);
    return out.length == 1 ? PageImage.grey(new GreyImage(width, height, out[0]), page.resolution())
        : PageImage.colour(width, height, page.resolution(), out[0], out[1], out[2]);
  }

  private static byte[][] turned(byte[][] planes, PageImage page, QuarterTurn turn) {
    byte[][] out = new byte[planes.length][];
    for (int p = 0; p < planes.length; p++) {
      out[p] = turned(planes[p], page.width(), page.height(), turn);
    }
    return out;
  }

  private static byte[] turned(byte[] plane, int width, int height, QuarterTurn turn) {
    byte[] out = new byte[plane.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[switch (turn) {
          case NONE -> y * width + x;
          case RIGHT -> x * height + height - 1 - y;
          case HALF -> plane.length - 1 - (y * width + x);
          case LEFT -> (width - 1 - x) * height + y;
        }] = plane[y * width + x];
      }
    }
    return out;
  }

  private static byte[][] rotated(byte[][] planes, PageImage page, AffineTransform map, int width, int height, int[] paper) {
    byte[][] out = new byte[planes.length][width * height];
    for (int p = 0; p < planes.length; p++) {
      java.util.Arrays.fill(out[p], (byte) paper[p]);
    }
    RowBlend row = new RowBlend(page.width(), width);
    int stepX = fixed(map.getScaleX());
    int stepY = fixed(map.getShearY());
    double[] at = new double[2];
    for (int y = 0; y < height; y++) {
      at[0] = 0.5;
      at[1] = y + 0.5;
      map.transform(at, 0, at, 0, 1);
      place(row, fixed(at[0] - 0.5), fixed(at[1] - 0.5), stepX, stepY, page, width);
      for (int p = 0; p < planes.length; p++) {
        row.write(planes[p], out[p], y * width);
      }
    }
    return out;
  }

  private static int fixed(double v) {
    return (int) Math.round(v * RowBlend.ONE);
  }

  private static void place(RowBlend row, int fx, int fy, int stepX, int stepY, PageImage page, int count) {
    int first = Math.max(enters(fx, stepX, page.width() - 1), enters(fy, stepY, page.height() - 1));
    int last = Math.min(count, Math.min(leaves(fx, stepX, page.width() - 1, count), leaves(fy, stepY, page.height() - 1, count)));
    row.at(fx, fy, stepX, stepY, first, last);
  }

  /** First step at which a position moving in 16.16 lies at or after 0 and before the limit. */
  private static int enters(long from, long step, long limit) {
    long steps = from < 0 ? step <= 0 ? Integer.MAX_VALUE : (-from + step - 1) / step
        : from >= limit << 16 ? step >= 0 ? Integer.MAX_VALUE : (from - (limit << 16)) / -step + 1 : 0;
    return (int) Math.min(Integer.MAX_VALUE, steps);
  }

  /** First step at which it lies outside again, if it ever was inside. */
  private static int leaves(long from, long step, long limit, int count) {
    long steps = step > 0 ? ((limit << 16) - from + step - 1) / step : step < 0 ? from / -step + 1 : count;
    return (int) Math.clamp(steps, 0, count);
  }
}
