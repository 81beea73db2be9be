package jp.fumikura.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The connected parts of a mask (8 neighbours), found run by run: one pass over the rows, runs that touch are joined.
 *
 * <p>A page of print has some ten thousand parts; their runs are kept in flat arrays, so a part can be painted or rubbed
 * out again without a second search.
 */
public final class Components {
  /** One connected part: where it lies and how many pixels it has. {@code id} is its index in {@link #all()}. */
  public record Component(int id, Box box, int pixels) {
    /** Share of its box that is set, 0–1. */
    public double fill() {
      return (double) pixels / box.area();
    }
  }

  private final int[] runs;
  private final int[] firstRun;
  private final List<Component> components;

  private Components(int[] runs, int[] firstRun, List<Component> components) {
    this.runs = runs;
    this.firstRun = firstRun;
    this.components = components;
  }

  public static Components of(BitImage mask) {
    return new Labelling(mask).components();
  }

  /** In the order their topmost runs stand on the page. */
  public List<Component> all() {
    return components;
  }

  /** Sets every pixel of the part. */
  public void paint(Component part, BitImage onto) {
    for (int r = firstRun[part.id()]; r < firstRun[part.id() + 1]; r++) {
      Masks.setRow(onto, runs[r * 3], runs[r * 3 + 1], runs[r * 3 + 2]);
    }
  }

  /** Clears every pixel of the part. */
  public void erase(Component part, BitImage from) {
    for (int r = firstRun[part.id()]; r < firstRun[part.id() + 1]; r++) {
      Masks.clearRow(from, runs[r * 3], runs[r * 3 + 1], runs[r * 3 + 2]);
    }
  }

  /** The part alone, cut to its box. */
  public BitImage alone(Component part) {
    BitImage out = new BitImage(part.box().width(), part.box().height());
    for (int r = firstRun[part.id()]; r < firstRun[part.id() + 1]; r++) {
      Masks.setRow(out, runs[r * 3] - part.box().y(), runs[r * 3 + 1] - part.box().x(), runs[r * 3 + 2] - part.box().x());
    }
    return out;
  }

  /** Union-find over the runs of one mask; a run is (y, first x, x just after). */
  private static final class Labelling {
    private int[] runs = new int[3 * 4096];
    private int[] parent = new int[4096];
    private int count;

    Labelling(BitImage mask) {
      int above = 0;
      for (int y = 0; y < mask.height(); y++) {
        int start = count;
        readRow(mask, y);
        join(above, start, count);
        above = start;
      }
    }

    private void readRow(BitImage mask, int y) {
      for (int x = Masks.nextSet(mask, y, 0); x < mask.width(); ) {
        int end = Masks.nextClear(mask, y, x);
        add(y, x, end);
        x = Masks.nextSet(mask, y, end);
      }
    }

    private void add(int y, int x0, int x1) {
      if (count == parent.length) {
        parent = Arrays.copyOf(parent, count * 2);
        runs = Arrays.copyOf(runs, count * 6);
      }
      runs[count * 3] = y;
      runs[count * 3 + 1] = x0;
      runs[count * 3 + 2] = x1;
      parent[count] = count;
      count++;
    }

    /** Joins the runs of a row with those of the row above they touch, corners included. */
    private void join(int above, int here, int end) {
      for (int a = above, b = here; a < here && b < end; ) {
        if (runs[a * 3] == runs[b * 3] - 1 && runs[a * 3 + 1] <= runs[b * 3 + 2] && runs[b * 3 + 1] <= runs[a * 3 + 2]) {
          union(a, b);
        }
        if (runs[a * 3 + 2] < runs[b * 3 + 2]) {
          a++;
        } else {
          b++;
        }
      }
    }

    private void union(int a, int b) {
      int ra = root(a);
      int rb = root(b);
      parent[Math.max(ra, rb)] = Math.min(ra, rb);
    }

    private int root(int r) {
      while (parent[r] != r) {
        parent[r] = parent[parent[r]];
        r = parent[r];
      }
      return r;
    }

    Components components() {
      int[] label = new int[count];
      int parts = 0;
      for (int r = 0; r < count; r++) {
        int root = root(r);
        label[r] = root == r ? parts++ : label[root];
      }
      return sorted(label, parts);
    }

    private Components sorted(int[] label, int parts) {
      int[] first = new int[parts + 1];
      for (int r = 0; r < count; r++) {
        first[label[r] + 1]++;
      }
      Arrays.parallelPrefix(first, Integer::sum);
      int[] at = first.clone();
      int[] grouped = new int[count * 3];
      for (int r = 0; r < count; r++) {
        System.arraycopy(runs, r * 3, grouped, at[label[r]]++ * 3, 3);
      }
      List<Component> all = new ArrayList<>(parts);
      for (int p = 0; p < parts; p++) {
        all.add(measure(p, grouped, first[p], first[p + 1]));
      }
      return new Components(grouped, first, List.copyOf(all));
    }

    private static Component measure(int id, int[] runs, int from, int to) {
      int left = Integer.MAX_VALUE;
      int right = 0;
      int pixels = 0;
      for (int r = from; r < to; r++) {
        left = Math.min(left, runs[r * 3 + 1]);
        right = Math.max(right, runs[r * 3 + 2]);
        pixels += runs[r * 3 + 2] - runs[r * 3 + 1];
      }
      return new Component(id, Box.between(left, runs[from * 3], right, runs[(to - 1) * 3] + 1), pixels);
    }
  }
}
