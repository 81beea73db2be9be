package jp.fumikura.preparation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;

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

  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVERY_BYTE = 0x0101010101010101L;

  private Binarisation() {}

  static BitImage binarise(GreyImage flat) {
    return Masks.below(flat, threshold(histogram(flat)));
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

  /** How often each grey occurs, on every fourth row. Even paper is counted eight pixels at a time. */
  static int[] histogram(GreyImage flat) {
    int[] out = new int[256];
    byte[] pixels = flat.pixels();
    for (int y = 0; y < flat.height(); y += 4) {
      int end = (y + 1) * flat.width();
      for (int i = y * flat.width(); i < end; ) {
        int value = pixels[i] & 0xff;
        boolean even = i + 8 <= end && (long) EIGHT.get(pixels, i) == value * EVERY_BYTE;
        out[value] += even ? 8 : 1;
        i += even ? 8 : 1;
      }
    }
    return out;
  }
}
