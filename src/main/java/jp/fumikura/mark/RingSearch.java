package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Masks;

/**
 * Looks for the best ring round many centres. The ink around them is laid out a byte a pixel, and where the pixels of a
 * rim lie from its centre is worked out once for each radius; a ring that can no longer become the best is left half seen.
 */
final class RingSearch {
  private static final int STEP = 4;
  private static final int GLANCES = 10;
  private static final double BEYOND = 1.3;

  private final Box centres;
  private final Box around;
  private final byte[] inked;
  private final List<Rims> rims = new ArrayList<>();

  /** A rim, and the one a little further out that should hold little ink. */
  private record Rims(double radius, int[][] rim, int[][] beyond) {}

  RingSearch(BitImage mask, Box centres, double smallest, double largest) {
    this.centres = centres;
    this.around = centres.grown((int) (largest * BEYOND * Circle.OUTERMOST) + 2);
    this.inked = bytes(mask, around);
    for (double r = smallest; r <= largest; r += Math.max(2, r * 0.06)) {
      rims.add(new Rims(r, rays(r), rays(r * BEYOND)));
    }
  }

  private static byte[] bytes(BitImage mask, Box around) {
    byte[] out = new byte[around.width() * around.height()];
    Box part = around.within(mask.width(), mask.height());
    for (int y = part.y(); y < part.bottom(); y++) {
      for (int x = Masks.nextSet(mask, y, part.x()); x < part.right(); x = Masks.nextSet(mask, y, x + 1)) {
        out[(y - around.y()) * around.width() + x - around.x()] = 1;
      }
    }
    return out;
  }

  /** For each ray the pixels of a rim it passes, as steps in the bytes from the centre. */
  private int[][] rays(double radius) {
    int[][] out = new int[Circle.RAYS][];
    for (int ray = 0; ray < out.length; ray++) {
      double right = Circle.cos(ray);
      double down = Circle.sin(ray);
      out[ray] = Circle.across(radius).mapToInt(r -> floor(r * down) * around.width() + floor(r * right)).toArray();
    }
    return out;
  }

  /** The pixel a place lies in; places on the border belong to the pixel after it, however the sine was rounded. */
  private static int floor(double place) {
    return (int) Math.floor(place + 1e-9);
  }

  /** The ring of the most worth of those with at least so much cover; cover 0 where there is none. */
  Circle best(double least) {
    Circle best = new Circle(0, 0, 0, 0);
    double bestWorth = 0;
    for (int y = centres.y(); y < centres.bottom(); y += STEP) {
      for (int x = centres.x(); x < centres.right(); x += STEP) {
        int at = (y - around.y()) * around.width() + x - around.x();
        for (Rims r : rims) {
          double cover = promising(r.rim(), at, least) ? cover(r.rim(), at, Math.max(least, bestWorth)) : 0;
          double worth = cover == 0 ? 0 : cover - 0.5 * cover(r.beyond(), at, 0);
          if (worth > bestWorth) {
            bestWorth = worth;
            best = new Circle(x, y, r.radius(), cover);
          }
        }
      }
    }
    return best;
  }

  /** Inked in at least so much of a few directions. */
  private boolean promising(int[][] rim, int at, double least) {
    int left = GLANCES;
    int hit = 0;
    for (int ray = 0; ray < rim.length && hit + left >= least * GLANCES; ray += rim.length / GLANCES) {
      hit += inked(rim[ray], at) ? 1 : 0;
      left--;
    }
    return hit >= least * GLANCES;
  }

  /** Share of the directions that are inked; 0 where it is less than asked. */
  private double cover(int[][] rim, int at, double least) {
    int most = (int) ((1 - least) * rim.length + 1e-9);
    int missed = 0;
    for (int ray = 0; ray < rim.length && missed <= most; ray++) {
      missed += inked(rim[ray], at) ? 0 : 1;
    }
    return missed > most ? 0 : (double) (rim.length - missed) / rim.length;
  }

  private boolean inked(int[] ray, int at) {
    for (int step : ray) {
      if (inked[at + step] != 0) {
        return true;
      }
    }
    return false;
  }
}
