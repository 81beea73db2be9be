package jp.fumikura.mark;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;

/**
 * A ring of ink.
 *
 * @param cover share of directions from the centre in which the ring is inked, 0–1
 */
record Circle(double x, double y, double radius, double cover) {
  /** Directions a ring is looked at in. */
  static final int RAYS = 60;
  /** A rim is looked for from here to here, in radii. */
  static final double INNERMOST = 0.88;
  static final double OUTERMOST = 1.04;
  private static final double[] COS = IntStream.range(0, RAYS).mapToDouble(a -> Math.cos(2 * Math.PI * a / RAYS)).toArray();

  static double cos(int ray) {
    return COS[ray];
  }

  static double sin(int ray) {
    return COS[(ray + RAYS * 3 / 4) % RAYS];
  }

  /** Distances from the centre at which a ring of this radius may be inked, pixel by pixel. */
  static DoubleStream across(double radius) {
    return DoubleStream.iterate(radius * INNERMOST, r -> r <= radius * OUTERMOST, r -> r + 1);
  }

  Box box() {
    return Box.between((int) (x - radius), (int) (y - radius), (int) Math.ceil(x + radius), (int) Math.ceil(y + radius));
  }

  /** How much of a ring of this centre and radius is inked; a tenth of the radius inwards still counts. */
  static double cover(BitImage mask, double x, double y, double radius) {
    int hit = 0;
    for (int a = 0; a < RAYS; a++) {
      hit += inked(mask, x, y, radius, a) ? 1 : 0;
    }
    return (double) hit / RAYS;
  }

  private static boolean inked(BitImage mask, double x, double y, double radius, int ray) {
    for (double r = radius * INNERMOST; r <= radius * OUTERMOST; r++) {
      int px = (int) (x + r * cos(ray));
      int py = (int) (y + r * sin(ray));
      if (px >= 0 && py >= 0 && px < mask.width() && py < mask.height() && mask.get(px, py)) {
        return true;
      }
    }
    return false;
  }

  /** Its cover, less half of what is inked a little further out: in dense print rings lie everywhere. */
  double worth(BitImage mask) {
    return cover - 0.5 * cover(mask, x, y, radius * 1.3);
  }

  /** Pixels of ink across the rim, the middle value of the directions in which it is inked; 0 where there is none. */
  double thickness(BitImage mask) {
    int[] across = IntStream.range(0, RAYS).map(ray -> inkAcross(mask, ray)).filter(px -> px > 0).sorted().toArray();
    return across.length == 0 ? 0 : across[across.length / 2];
  }

  private int inkAcross(BitImage mask, int ray) {
    int count = 0;
    for (double r = radius * 0.8; r <= radius * 1.12; r++) {
      int px = (int) (x + r * cos(ray));
      int py = (int) (y + r * sin(ray));
      count += px >= 0 && py >= 0 && px < mask.width() && py < mask.height() && mask.get(px, py) ? 1 : 0;
    }
    return count;
  }

  /** The longest unbroken part of the ring, as a share of it: print has none, the rim of half a seal has. */
  double arc(BitImage mask) {
    int longest = 0;
    int run = 0;
    for (int a = 0; a < 2 * RAYS; a++) {
      run = inked(mask, x, y, radius, a % RAYS) ? run + 1 : 0;
      longest = Math.max(longest, Math.min(run, RAYS));
    }
    return (double) longest / RAYS;
  }

  /**
   * The best ring whose centre lies in an area: much ink on it, little beyond it. Red print that touches a seal does not
   * hide it. Cover 0 where there is none.
   */
  static Circle best(BitImage mask, Box centres, double smallest, double largest) {
    return best(mask, centres, smallest, largest, 0.5);
  }

  /** The same for rings of which less than half may be inked. */
  static Circle best(BitImage mask, Box centres, double smallest, double largest, double least) {
    Circle best = new RingSearch(mask, centres, smallest, largest).best(least);
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
