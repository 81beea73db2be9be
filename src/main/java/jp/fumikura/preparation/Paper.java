package jp.fumikura.preparation;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How bright the bare paper is, plane by plane and tile by tile. Bright spots within a tile are paper; where a tile is
 * all ink its neighbours say what the paper would be.
 */
final class Paper {
  /** Side of a tile in working pixels, some 2 mm at 200 dpi. */
  static final int TILE = 16;
  private static final int SPOT = 4;
  private static final int SPOTS = TILE / SPOT * (TILE / SPOT);
  /** Tiles around that may lend their paper: covers ink up to some 8 mm wide. */
  private static final int REACH = 2;
  private static final int DARKEST = 40;
  private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long EVERY_OTHER = 0x00ff00ff00ff00ffL;

  private final int columns;
  private final int rows;
  private final int[] level;

  private Paper(int columns, int rows, int[] level) {
    this.columns = columns;
    this.rows = rows;
    this.level = level;
  }

  static Paper of(byte[] plane, int width, int height) {
    int columns = (width + TILE - 1) / TILE;
    int rows = (height + TILE - 1) / TILE;
    int[] level = new int[columns * rows];
    for (int t = 0; t < level.length; t++) {
      level[t] = brightSpot(plane, width, height, t % columns * TILE, t / columns * TILE);
    }
    int[] closed = shrink(grow(level, columns, rows), columns, rows);
    return new Paper(columns, rows, smooth(closed, columns, rows));
  }

  /** The second brightest 4 × 4 spot of a tile: one may be a highlight or noise. */
  private static int brightSpot(byte[] plane, int width, int height, int left, int top) {
    if (left + TILE > width || top + TILE > height) {
      return brightSpotAtEdge(plane, width, height, left, top);
    }
    int best = 0;
    int second = 0;
    for (int y = top; y < top + TILE; y += SPOT) {
      for (int x = left; x < left + TILE; x += 2 * SPOT) {
        long two = twoSpots(plane, width, x, y);
        int a = (int) (two & 0xffff) / (SPOT * SPOT);
        int b = (int) (two >>> 32 & 0xffff) / (SPOT * SPOT);
        second = Math.max(second, Math.max(Math.min(best, Math.max(a, b)), Math.min(a, b)));
        best = Math.max(best, Math.max(a, b));
      }
    }
    return second;
  }

  /** The sums of two spots side by side, in the lower and the upper half; eight pixels are added at a time. */
  private static long twoSpots(byte[] plane, int width, int x, int y) {
    long sums = 0;
    for (int i = y * width + x; i < (y + SPOT) * width + x; i += width) {
      long eight = (long) EIGHT.get(plane, i);
      sums += (eight & EVERY_OTHER) + (eight >>> 8 & EVERY_OTHER);
    }
    return sums + (sums >>> 16);
  }

  private static int brightSpotAtEdge(byte[] plane, int width, int height, int left, int top) {
    int best = 0;
    int second = 0;
    for (int s = 0; s < SPOTS; s++) {
      int x = Math.min(left + s % (TILE / SPOT) * SPOT, width - SPOT);
      int y = Math.min(top + s / (TILE / SPOT) * SPOT, height - SPOT);
      int mean = x < 0 || y < 0 ? 255 : spot(plane, width, x, y);
      second = Math.max(second, Math.min(best, mean));
      best = Math.max(best, mean);
    }
    return second;
  }

  private static int spot(byte[] plane, int width, int x, int y) {
    int sum = 0;
    for (int i = y * width + x; i < (y + SPOT) * width + x; i += width) {
      sum += (plane[i] & 0xff) + (plane[i + 1] & 0xff) + (plane[i + 2] & 0xff) + (plane[i + 3] & 0xff);
    }
    return sum / (SPOT * SPOT);
  }

  private static int[] grow(int[] level, int columns, int rows) {
    return around(level, columns, rows, REACH, Math::max);
  }

  private static int[] shrink(int[] level, int columns, int rows) {
    return around(level, columns, rows, REACH, Math::min);
  }

  private static int[] around(int[] level, int columns, int rows, int reach, java.util.function.IntBinaryOperator better) {
    int[] across = new int[level.length];
    int[] out = new int[level.length];
    for (int t = 0; t < level.length; t++) {
      int x = t % columns;
      int best = level[t];
      for (int k = Math.max(0, x - reach); k <= Math.min(columns - 1, x + reach); k++) {
        best = better.applyAsInt(best, level[t - x + k]);
      }
      across[t] = best;
    }
    for (int t = 0; t < level.length; t++) {
      int y = t / columns;
      int best = across[t];
      for (int k = Math.max(0, y - reach); k <= Math.min(rows - 1, y + reach); k++) {
        best = better.applyAsInt(best, across[t + (k - y) * columns]);
      }
      out[t] = best;
    }
    return out;
  }

  private static int[] smooth(int[] level, int columns, int rows) {
    int[] out = new int[level.length];
    for (int t = 0; t < level.length; t++) {
      int x = t % columns;
      int y = t / columns;
      int sum = 0;
      for (int dy = -1; dy <= 1; dy++) {
        for (int dx = -1; dx <= 1; dx++) {
          sum += level[Math.clamp(y + dy, 0, rows - 1) * columns + Math.clamp(x + dx, 0, columns - 1)];
        }
      }
      out[t] = Math.max(DARKEST, sum / 9);
    }
    return out;
  }

  /** The paper of the page as a whole. */
  int typical() {
    int[] sorted = level.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** The plane as if it were printed on white: paper 255, ink in proportion. One thing a loop, as in {@link RowBlend}. */
  byte[] whiten(byte[] plane, int width) {
    byte[] out = new byte[plane.length];
    int[] gain = new int[columns + 2];
    int[] gains = new int[width];
    int[] row = new int[width];
    for (int y = 0; y < plane.length / width; y++) {
      gains(y, gain);
      spread(gain, gains);
      int from = y * width;
      for (int x = 0; x < width; x++) {
        row[x] = plane[from + x] & 0xff;
      }
      for (int x = 0; x < width; x++) {
        row[x] = Math.min(255, row[x] * gains[x] >>> 16);
      }
      for (int x = 0; x < width; x++) {
        out[from + x] = (byte) row[x];
      }
    }
    return out;
  }

  /** From the tile centres to every pixel of a row. */
  private void spread(int[] gain, int[] gains) {
    for (int t = 0; t <= columns; t++) {
      int from = Math.max(0, t * TILE - TILE / 2);
      int to = Math.min(gains.length, t * TILE + TILE / 2);
      int step = (gain[t + 1] - gain[t]) / TILE;
      int g = gain[t] + (t == 0 ? step * (TILE / 2) : 0);
      for (int x = from; x < to; x++) {
        gains[x] = g + step * (x - from);
      }
    }
  }

  /** 255 ÷ paper in 16.16 at the tile centres of a row, interpolated between rows of tiles, edges repeated. */
  private void gains(int y, int[] gain) {
    double at = Math.clamp((y - (TILE - 1) / 2.0) / TILE, 0, rows - 1);
    int top = (int) at;
    int bottom = Math.min(rows - 1, top + 1);
    double share = at - top;
    for (int t = 0; t < columns; t++) {
      double paper = level[top * columns + t] * (1 - share) + level[bottom * columns + t] * share;
      gain[t + 1] = (int) (255.0 / paper * 65536);
    }
    gain[0] = gain[1];
    gain[columns + 1] = gain[columns];
  }
}
