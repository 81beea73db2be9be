package jp.fumikura.preparation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long TOP_BITS = 0x8080808080808080L;
  private static final long EVERY_BYTE = 0x0101010101010101L;

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

  /** Pixels darker than the threshold (1–255); eight pixels at a time. */
  static BitImage below(GreyImage grey, int threshold) {
    BitImage out = new BitImage(grey.width(), grey.height());
    long limit = threshold * EVERY_BYTE;
    for (int y = 0; y < grey.height(); y++) {
      int from = y * grey.width();
      int whole = grey.width() & ~7;
      for (int x = 0; x < whole; x += 8) {
        long eight = (long) EIGHT.get(grey.pixels(), from + x);
        out.words()[y * out.stride() + (x >> 6)] |= lower(eight, limit) << (x & 63);
      }
      for (int x = whole; x < grey.width(); x++) {
        if ((grey.pixels()[from + x] & 0xff) < threshold) {
          out.set(x, y);
        }
      }
    }
    return out;
  }

  /** One bit for each of eight unsigned bytes: set where the byte of {@code a} is lower than that of {@code b}. */
  private static long lower(long a, long b) {
    long notLowerIn7Bits = (a | TOP_BITS) - (b & ~TOP_BITS);
    long lower = (~a & b | ~(a ^ b) & ~notLowerIn7Bits) & TOP_BITS;
    return (lower >>> 7) * 0x0102040810204080L >>> 56;
  }
}
