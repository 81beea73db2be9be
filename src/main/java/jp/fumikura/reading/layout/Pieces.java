package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;

/** Finds the connected pieces of ink of a page (eight neighbours), by runs of rows and union of those that touch. */
public final class Pieces {
  private int[] parent = new int[1 << 12];
  private int[] left = new int[1 << 12];
  private int[] right = new int[1 << 12];
  private int[] row = new int[1 << 12];
  private int runs;

  private Pieces() {}

  /** Pieces in the order of their first row. */
  public static List<Piece> of(BitImage ink) {
    Pieces pieces = new Pieces();
    pieces.join(ink);
    return pieces.collect();
  }

  /** Pixels darker than the threshold. */
  public static BitImage darkerThan(GreyImage image, int threshold) {
    BitImage out = new BitImage(image.width(), image.height());
    byte[] pixels = image.pixels();
    long[] words = out.words();
    for (int y = 0; y < image.height(); y++) {
      int at = y * image.width();
      int word = y * out.stride();
      for (int x = 0; x < image.width(); x++) {
        if ((pixels[at + x] & 0xff) < threshold) {
          words[word + (x >> 6)] |= 1L << (x & 63);
        }
      }
    }
    return out;
  }

  private void join(BitImage ink) {
    int above = 0;
    int aboveEnd = 0;
    for (int y = 0; y < ink.height(); y++) {
      int start = runs;
      addRuns(ink, y);
      touch(above, aboveEnd, start);
      above = start;
      aboveEnd = runs;
    }
  }

  private void addRuns(BitImage ink, int y) {
    int x = nextSet(ink, y, 0);
    while (x < ink.width()) {
      int end = nextClear(ink, y, x);
      add(x, end, y);
      x = nextSet(ink, y, end);
    }
  }

  private void add(int from, int to, int y) {
    if (runs == parent.length) {
      parent = Arrays.copyOf(parent, runs * 2);
      left = Arrays.copyOf(left, runs * 2);
      right = Arrays.copyOf(right, runs * 2);
      row = Arrays.copyOf(row, runs * 2);
    }
    parent[runs] = runs;
    left[runs] = from;
    right[runs] = to;
    row[runs] = y;
    runs++;
  }

  /** Joins the runs of a row with those of the row above that touch them, corners included. */
  private void touch(int above, int aboveEnd, int start) {
    int a = above;
    for (int r = start; r < runs; r++) {
      while (a < aboveEnd && right[a] < left[r]) {
        a++;
      }
      for (int i = a; i < aboveEnd && left[i] <= right[r]; i++) {
        parent[root(r)] = root(i);
      }
    }
  }

  private int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<Piece> collect() {
    int[] number = new int[runs];
    Arrays.fill(number, -1);
    List<int[]> found = new ArrayList<>();
    for (int r = 0; r < runs; r++) {
      int root = root(r);
      if (number[root] < 0) {
        number[root] = found.size();
        found.add(new int[] {left[r], row[r], right[r], row[r] + 1, 0});
      }
      int[] box = found.get(number[root]);
      box[0] = Math.min(box[0], left[r]);
      box[1] = Math.min(box[1], row[r]);
      box[2] = Math.max(box[2], right[r]);
      box[3] = Math.max(box[3], row[r] + 1);
      box[4] += right[r] - left[r];
    }
    List<Piece> out = new ArrayList<>(found.size());
    for (int[] f : found) {
      out.add(new Piece(Box.between(f[0], f[1], f[2], f[3]), f[4]));
    }
    return out;
  }

  private static int nextSet(BitImage ink, int y, int from) {
    return next(ink, y, from, 0L);
  }

  private static int nextClear(BitImage ink, int y, int from) {
    return Math.min(ink.width(), next(ink, y, from, -1L));
  }

  private static int next(BitImage ink, int y, int from, long flip) {
    int word = from >> 6;
    long mask = -1L << (from & 63);
    while (word < ink.stride()) {
      long bits = (ink.words()[y * ink.stride() + word] ^ flip) & mask;
      if (bits != 0) {
        return Math.min(ink.width(), (word << 6) + Long.numberOfTrailingZeros(bits));
      }
      mask = -1L;
      word++;
    }
    return ink.width();
  }
}
