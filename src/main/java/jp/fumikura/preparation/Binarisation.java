package jp.fumikura.preparation;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.GreyImage;

/**
 * Ink from paper on a flattened page. One threshold serves the whole page because the paper is already even; it lies
 * nearer to the paper than to the ink, so that thin strokes (which scanning makes pale) stay whole, and above what
 * shines through from the back.
 */
final class Binarisation {
  /** Where between ink (0) and paper (1) the threshold lies. */
  private static final double NEARER_TO_PAPER = 0.68;
  private static final int LOWEST = 110;
  /** Print on the back shines through at some 205–230 of 255. */
  private static final int HIGHEST = 196;
  private static final int CERTAINLY_INK = 150;

  private Binarisation() {}

  static BitImage binarise(GreyImage flat) {
    return below(flat, threshold(histogram(flat)));
  }

  /** Grey of full ink: the darkest fifth of what is certainly ink. */
  static int inkLevel(int[] histogram) {
    long dark = 0;
    for (int v = 0; v < CERTAINLY_INK; v++) {
      dark += histogram[v];
    }
    long seen = 0;
    for (int v = 0; v < CERTAINLY_INK; v++) {
      seen += histogram[v];
      if (seen * 5 > dark) {
        return v;
      }
    }
    return CERTAINLY_INK;
  }

  static int threshold(int[] histogram) {
    int ink = inkLevel(histogram);
    return Math.clamp(Math.round(ink + (255 - ink) * NEARER_TO_PAPER), LOWEST, HIGHEST);
  }

  static int[] histogram(GreyImage flat) {
    int[] out = new int[256];
    for (byte p : flat.pixels()) {
      out[p & 0xff]++;
    }
    return out;
  }

  /** Pixels darker than the threshold. */
  static BitImage below(GreyImage grey, int threshold) {
    BitImage out = new BitImage(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); y++) {
      for (int i = 0; i < out.stride(); i++) {
        out.words()[y * out.stride() + i] = word(grey, y * grey.width() + (i << 6), Math.min(64, grey.width() - (i << 6)), threshold);
      }
    }
    return out;
  }

  private static long word(GreyImage grey, int from, int count, int threshold) {
    long word = 0;
    for (int b = 0; b < count; b++) {
      word |= (long) ((grey.pixels()[from + b] & 0xff) - threshold >>> 31) << b;
    }
    return word;
  }
}
