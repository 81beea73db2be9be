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
    byte[] red = plane(page.red(), page, map, width, height, pose, paper[0]);
    if (page.depth() != Depth.COLOUR) {
      return PageImage.grey(new GreyImage(width, height, red), page.resolution());
    }
    byte[] green = plane(page.green(), page, map, width, height, pose, paper[1]);
    byte[] blue = plane(page.blue(), page, map, width, height, pose, paper[2]);
    return PageImage.colour(width, height, page.resolution(), red, green, blue);
  }

  private static byte[] plane(byte[] plane, PageImage page, AffineTransform map, int width, int height, Pose pose, int paper) {
    if (pose.skew().degrees() == 0) {
      return turned(plane, page.width(), page.height(), pose.turn());
    }
    return rotated(plane, page.width(), page.height(), map, width, height, paper);
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

  private static byte[] rotated(byte[] plane, int width, int height, AffineTransform map, int newWidth, int newHeight, int paper) {
    byte[] out = new byte[newWidth * newHeight];
    int stepX = fixed(map.getScaleX());
    int stepY = fixed(map.getShearY());
    double[] at = new double[2];
    for (int y = 0; y < newHeight; y++) {
      at[0] = 0.5;
      at[1] = y + 0.5;
      map.transform(at, 0, at, 0, 1);
      row(plane, width, height, fixed(at[0] - 0.5), fixed(at[1] - 0.5), stepX, stepY, out, y * newWidth, newWidth, paper);
    }
    return out;
  }

  private static int fixed(double v) {
    return (int) Math.round(v * 65536);
  }

  private static void row(byte[] plane, int width, int height, int fx, int fy, int stepX, int stepY, byte[] out, int to, int count, int paper) {
    for (int x = 0; x < count; x++, fx += stepX, fy += stepY) {
      int sx = fx >> 16;
      int sy = fy >> 16;
      if (sx < 0 || sy < 0 || sx >= width - 1 || sy >= height - 1) {
        out[to + x] = (byte) paper;
        continue;
      }
      int i = sy * width + sx;
      int wx = fx >>> 8 & 0xff;
      int wy = fy >>> 8 & 0xff;
      int top = ((plane[i] & 0xff) << 8) + ((plane[i + 1] & 0xff) - (plane[i] & 0xff)) * wx;
      int bottom = ((plane[i + width] & 0xff) << 8) + ((plane[i + width + 1] & 0xff) - (plane[i + width] & 0xff)) * wx;
      out[to + x] = (byte) ((top << 8) + (bottom - top) * wy + 32768 >>> 16);
    }
  }
}
