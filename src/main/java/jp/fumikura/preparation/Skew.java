package jp.fumikura.preparation;

import jp.fumikura.page.Angle;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Masks;

/**
 * The tilt of a scan. Lower edges of ink pile up in few rows, right edges in few columns, when the page is projected at
 * its true angle: text lines and ruled lines agree on it. Looked for in three steps, from ±15° down to a hundredth of a
 * degree. Where no angle stands out (a blank sheet, a photograph) the page is left as it is.
 */
final class Skew {
  private static final double WIDEST = 15;
  private static final int SAMPLE = 24_000;
  /** How far the pile at the best angle must rise over the usual one, and over the one at no angle. */
  private static final double STANDS_OUT = 1.18;
  private static final double BETTER_THAN_NONE = 1.01;
  /** Below this, turning would blur more than it straightens. */
  private static final double NOT_WORTH = 0.04;

  private final Edges lower;
  private final Edges right;

  private Skew(BitImage ink) {
    lower = Edges.lower(ink);
    right = Edges.right(ink);
  }

  static Angle of(BitImage ink) {
    return new Skew(ink).angle();
  }

  private Angle angle() {
    if (lower.count + right.count < 400) {
      return Angle.NONE;
    }
    double[] coarse = piles(0, WIDEST, 0.25, 3, SAMPLE / 2);
    double usual = median(coarse);
    double rough = -WIDEST + best(coarse) * 0.25;
    double[] finer = piles(rough, 0.4, 0.05, 1, SAMPLE);
    double near = rough - 0.4 + best(finer) * 0.05;
    double[] finest = piles(near, 0.06, 0.01, 0, SAMPLE * 2);
    double angle = near - 0.06 + centre(finest) * 0.01;
    boolean clear = coarse[best(coarse)] > usual * STANDS_OUT && finest[best(finest)] > pile(0, 0, SAMPLE * 2) * BETTER_THAN_NONE;
    return clear && Math.abs(angle) >= NOT_WORTH ? new Angle(angle) : Angle.NONE;
  }

  /** @param bits a row of a pile is 2 to this many pixels high */
  private double[] piles(double middle, double reach, double step, int bits, int sample) {
    double[] out = new double[(int) Math.round(2 * reach / step) + 1];
    for (int i = 0; i < out.length; i++) {
      out[i] = pile(middle - reach + i * step, bits, sample);
    }
    return out;
  }

  private double pile(double degrees, int bits, int sample) {
    return lower.pile(degrees, bits, sample) + right.pile(-degrees, bits, sample);
  }

  private static int best(double[] piles) {
    int best = 0;
    for (int i = 1; i < piles.length; i++) {
      best = piles[i] > piles[best] ? i : best;
    }
    return best;
  }

  /** Where between its neighbours the best lies: the middle of what rises above them. */
  private static double centre(double[] piles) {
    int best = best(piles);
    if (best == 0 || best == piles.length - 1) {
      return best;
    }
    double left = piles[best - 1];
    double right = piles[best + 1];
    double bend = left - 2 * piles[best] + right;
    return bend == 0 ? best : best + 0.5 * (left - right) / bend;
  }

  private static double median(double[] piles) {
    double[] sorted = piles.clone();
    java.util.Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Edge pixels as (position along the line, position across it). */
  private static final class Edges {
    private final int[] along;
    private final int[] across;
    private final int span;
    private final int reach;
    final int count;

    private Edges(int[] along, int[] across, int reach, int span) {
      this.along = along;
      this.across = across;
      this.reach = reach;
      this.span = span;
      this.count = along.length;
    }

    static Edges lower(BitImage ink) {
      return of(ink, SAMPLE * 2);
    }

    static Edges right(BitImage ink) {
      return of(Masks.transpose(ink), SAMPLE * 2);
    }

    private static Edges of(BitImage ink, int most) {
      long[] words = ink.words();
      int stride = ink.stride();
      int total = 0;
      for (int i = 0; i < words.length; i++) {
        total += Long.bitCount(edge(words, i, stride));
      }
      int every = Math.max(1, total / most);
      int[] along = new int[total / every + 1];
      int[] across = new int[along.length];
      int seen = 0;
      int kept = 0;
      for (int i = 0; i < words.length; i++) {
        for (long e = edge(words, i, stride); e != 0; e &= e - 1) {
          if (seen++ % every == 0) {
            along[kept] = (i % stride << 6) + Long.numberOfTrailingZeros(e) - ink.width() / 2;
            across[kept++] = i / stride;
          }
        }
      }
      return new Edges(java.util.Arrays.copyOf(along, kept), java.util.Arrays.copyOf(across, kept), ink.width() / 2, ink.height());
    }

    private static long edge(long[] words, int i, int stride) {
      return i + stride < words.length ? words[i] & ~words[i + stride] : words[i];
    }

    /** Mean square of the rows' counts, relative to even spread. */
    double pile(double degrees, int bits, int sample) {
      if (count == 0) {
        return 0;
      }
      int slope = (int) Math.round(Math.tan(Math.toRadians(degrees)) * 65536);
      int margin = (int) (reach * Math.abs(slope) / 65536.0) + 2;
      int[] bins = new int[(span + 2 * margin >> bits) + 1];
      int every = Math.max(1, count / sample);
      for (int k = 0; k < count; k += every) {
        bins[across[k] + margin - (along[k] * slope >> 16) >> bits]++;
      }
      double squares = 0;
      for (int b : bins) {
        squares += (double) b * b;
      }
      double points = (double) count / every;
      return squares / points * bins.length / points * Math.min(1, points / 2000);
    }
  }
}
