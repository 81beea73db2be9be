package jp.fumikura.page;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Arithmetic on masks, 64 pixels at a time. Every method that returns a mask leaves its arguments as they were. */
public final class Masks {
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVERY_BYTE = 0x0101010101010101L;
  private static final long TOP_BITS = 0x8080808080808080L;

  private Masks() {}

  public static BitImage copy(BitImage a) {
    return new BitImage(a.width(), a.height(), a.words().clone());
  }

  public static BitImage or(BitImage a, BitImage b) {
    BitImage out = copy(a);
    for (int i = 0; i < out.words().length; i++) {
      out.words()[i] |= b.words()[i];
    }
    return out;
  }

  public static BitImage and(BitImage a, BitImage b) {
    BitImage out = copy(a);
    for (int i = 0; i < out.words().length; i++) {
      out.words()[i] &= b.words()[i];
    }
    return out;
  }

  /** What is in a and not in b. */
  public static BitImage without(BitImage a, BitImage b) {
    BitImage out = copy(a);
    for (int i = 0; i < out.words().length; i++) {
      out.words()[i] &= ~b.words()[i];
    }
    return out;
  }

  /** Set pixels of the whole mask. */
  public static int count(BitImage a) {
    int sum = 0;
    for (long word : a.words()) {
      sum += Long.bitCount(word);
    }
    return sum;
  }

  /** Pixels darker than a grey (1–255); eight pixels at a time. */
  public static BitImage below(GreyImage grey, int limit) {
    BitImage out = new BitImage(grey.width(), grey.height());
    byte[] pixels = grey.pixels();
    long limits = limit * EVERY_BYTE;
    int whole = grey.width() & ~7;
    for (int y = 0; y < grey.height(); y++) {
      int from = y * grey.width();
      for (int x = 0; x < whole; x += 8) {
        out.words()[y * out.stride() + (x >> 6)] |= lower((long) EIGHT.get(pixels, from + x), limits) << (x & 63);
      }
      for (int x = whole; x < grey.width(); x++) {
        if ((pixels[from + x] & 0xff) < limit) {
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

  /** First set pixel of row y at or after x; the width where there is none. */
  public static int nextSet(BitImage a, int y, int x) {
    return next(a, y, x, 0L);
  }

  /** First clear pixel of row y at or after x; the width where there is none. */
  public static int nextClear(BitImage a, int y, int x) {
    return next(a, y, x, -1L);
  }

  private static int next(BitImage a, int y, int x, long flip) {
    if (x >= a.width()) {
      return a.width();
    }
    int row = y * a.stride();
    int i = x >> 6;
    long word = (a.words()[row + i] ^ flip) & -1L << (x & 63);
    while (word == 0) {
      if (++i == a.stride()) {
        return a.width();
      }
      word = a.words()[row + i] ^ flip;
    }
    return Math.min(a.width(), (i << 6) + Long.numberOfTrailingZeros(word));
  }

  /** Sets row y from x0 up to, not including, x1. */
  public static void setRow(BitImage a, int y, int x0, int x1) {
    for (int i = x0 >> 6; i <= (x1 - 1) >> 6 && x0 < x1; i++) {
      a.words()[y * a.stride() + i] |= part(i, x0, x1);
    }
  }

  /** Clears row y from x0 up to, not including, x1. */
  public static void clearRow(BitImage a, int y, int x0, int x1) {
    for (int i = x0 >> 6; i <= (x1 - 1) >> 6 && x0 < x1; i++) {
      a.words()[y * a.stride() + i] &= ~part(i, x0, x1);
    }
  }

  private static long part(int word, int x0, int x1) {
    long head = x0 > word << 6 ? -1L << (x0 & 63) : -1L;
    long tail = x1 < (word + 1) << 6 ? -1L >>> (63 - ((x1 - 1) & 63)) : -1L;
    return head & tail;
  }

  public static void set(BitImage a, Box box) {
    Box part = box.within(a.width(), a.height());
    for (int y = part.y(); y < part.bottom(); y++) {
      setRow(a, y, part.x(), part.right());
    }
  }

  public static void clear(BitImage a, Box box) {
    Box part = box.within(a.width(), a.height());
    for (int y = part.y(); y < part.bottom(); y++) {
      clearRow(a, y, part.x(), part.right());
    }
  }

  /** Grown by so many pixels left and right, and so many up and down. */
  public static BitImage dilate(BitImage a, int across, int down) {
    BitImage out = copy(a);
    spread(out, across, down);
    return out;
  }

  /** Shrunk by so many pixels left and right, and so many up and down; outside the image counts as set. */
  public static BitImage erode(BitImage a, int across, int down) {
    BitImage out = inverse(a);
    spread(out, across, down);
    return inverse(out);
  }

  /** Gaps up to twice so many pixels closed. */
  public static BitImage close(BitImage a, int across, int down) {
    return erode(dilate(a, across, down), across, down);
  }

  public static BitImage inverse(BitImage a) {
    BitImage out = copy(a);
    long tail = -1L >>> (63 - ((a.width() - 1) & 63));
    for (int i = 0; i < out.words().length; i++) {
      out.words()[i] = ~out.words()[i] & ((i + 1) % a.stride() == 0 ? tail : -1L);
    }
    return out;
  }

  /** In doubling steps: what is already spread by n, at an edge to one side only, leaves no gap when it is moved by n + 1. */
  private static void spread(BitImage a, int across, int down) {
    for (int done = 0; done < across; ) {
      int step = Math.min(across - done, Math.min(done + 1, 63));
      spreadRows(a, step);
      done += step;
    }
    for (int done = 0; done < down; ) {
      int step = Math.min(down - done, done + 1);
      spreadColumns(a, step);
      done += step;
    }
  }

  /** Each row and itself moved by 1 to 63 pixels either way. */
  private static void spreadRows(BitImage a, int by) {
    long[] words = a.words();
    long tail = -1L >>> (63 - ((a.width() - 1) & 63));
    for (int y = 0; y < a.height(); y++) {
      int row = y * a.stride();
      long before = 0;
      for (int i = 0; i < a.stride(); i++) {
        long here = words[row + i];
        long after = i + 1 < a.stride() ? words[row + i + 1] : 0;
        words[row + i] = here | here << by | here >>> by | before >>> 64 - by | after << 64 - by;
        before = here;
      }
      words[row + a.stride() - 1] &= tail;
    }
  }

  /** Each row and those so far above and below it. */
  private static void spreadColumns(BitImage a, int by) {
    long[] words = a.words();
    long[] as = words.clone();
    int far = Math.min(words.length, by * a.stride());
    for (int i = far; i < words.length; i++) {
      words[i] |= as[i - far];
    }
    for (int i = far; i < words.length; i++) {
      words[i - far] |= as[i];
    }
  }

  /** Rows become columns: pixel (x, y) becomes (y, x). */
  public static BitImage transpose(BitImage a) {
    BitImage out = new BitImage(a.height(), a.width());
    long[] block = new long[64];
    for (int by = 0; by < a.height(); by += 64) {
      for (int bx = 0; bx < a.stride(); bx++) {
        int rows = Math.min(64, a.height() - by);
        for (int r = 0; r < 64; r++) {
          block[r] = r < rows ? a.words()[(by + r) * a.stride() + bx] : 0;
        }
        transpose(block);
        int columns = Math.min(64, a.width() - (bx << 6));
        for (int c = 0; c < columns; c++) {
          out.words()[((bx << 6) + c) * out.stride() + (by >> 6)] = block[c];
        }
      }
    }
    return out;
  }

  /** Hacker's Delight: swaps halves, quarters, … of a 64 × 64 block; bit 0 is the leftmost pixel. */
  private static void transpose(long[] block) {
    long mask = 0x00000000FFFFFFFFL;
    for (int j = 32; j != 0; j >>= 1, mask ^= mask << j) {
      for (int k = 0; k < 64; k = (k + j + 1) & ~j) {
        long t = (block[k] >>> j ^ block[k + j]) & mask;
        block[k] ^= t << j;
        block[k + j] ^= t;
      }
    }
  }
}
