package jp.fumikura.mark;

import java.util.stream.IntStream;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;

/**
 * A ring of ink.
 *
 * @param cover share of directions from the centre in which the ring is inked, 0–1
 */
record Circle(double x, double y, double radius, double cover) {
  private static final int RAYS = 60;
  private static final int SEARCH_STEP = 4;
  private static final double[] COS = IntStream.range(0, RAYS).mapToDouble(a -> Math.cos(2 * Math.PI * a / RAYS)).toArray();

  Box box() {
    return Box.between((int) (x - radius), (int) (y - radius), (int) Math.ceil(x + radius), (int) Math.ceil(y + radius));
  }

  /** How much of a ring of this centre and radius is inked; a tenth of the radius inwards still counts. */
  static double cover(BitImage mask, double x, double y, double radius) {
    return (double) hits(mask, x, y, radius, 1) / RAYS;
  }

  private static int hits(BitImage mask, double x, double y, double radius, int every) {
    int hit = 0;
    for (int a = 0; a < RAYS; a += every) {
      double cos = COS[a];
      double sin = COS[(a + RAYS * 3 / 4) % RAYS];
      boolean inked = false;
      for (double r = radius * 0.88; r <= radius * 1.04 && !inked; r++) {
        int px = (int) (x + r * cos);
        int py = (int) (y + r * sin);
        inked = px >= 0 && py >= 0 && px < mask.width() && py < mask.height() && mask.get(px, py);
      }
      hit += inked ? 1 : 0;
    }
    return hit;
  }

  /**
   * The best ring whose centre lies in an area: much ink on it, little beyond it. Red print that touches a seal does not
   * hide it. Cover 0 where there is none.
   */
  static Circle best(BitImage mask, Box centres, double smallest, double largest) {
    Circle best = new Circle(0, 0, 0, 0);
    double bestWorth = 0;
    for (int y = centres.y(); y < centres.bottom(); y += SEARCH_STEP) {
      for (int x = centres.x(); x < centres.right(); x += SEARCH_STEP) {
        for (double r = smallest; r <= largest; r += Math.max(2, r * 0.06)) {
          double cover = hits(mask, x, y, r, 6) < 5 ? 0 : cover(mask, x, y, r);
          double worth = cover < 0.5 ? 0 : cover - 0.5 * cover(mask, x, y, r * 1.3);
          if (worth > bestWorth) {
            bestWorth = worth;
            best = new Circle(x, y, r, cover);
          }
        }
      }
    }
    return best.cover == 0 ? best : best.refined(mask);
  }

  private Circle refined(BitImage mask) {
    Circle best = this;
    for (int dy = -3; dy <= 3; dy++) {
      for (int dx = -3; dx <= 3; dx++) {
        for (double r = radius * 0.94; r <= radius * 1.08; r += 1) {
          double cover = cover(mask, x + dx, y + dy, r);
          best = cover > best.cover ? new Circle(x + dx, y + dy, r, cover) : best;
        }
      }
    }
    return best;
  }
}
