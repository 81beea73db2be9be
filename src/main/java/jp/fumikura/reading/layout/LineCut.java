package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.page.Box;

/**
 * Ties the pieces of a region into lines: the nearest neighbours first, and never so that a line becomes taller than a
 * character of its text. Works for either direction; vertical text is tied with its axes exchanged.
 */
final class LineCut {
  /** Widest gap within a line, in em: on open paper, and in a cell, where walls keep strangers out. */
  private static final double OPEN_GAP = 2.2;
  private static final double CELL_GAP = 8;
  /** A line may be this much taller than its tallest part or its em. */
  private static final double TALLER = 1.3;
  /** Parts of one character (二, ニ, three strokes of 三) lie at most this far apart, in em. */
  private static final double STACK_GAP = 0.5;
  private static final double STACK_HEIGHT = 1.12;

  private record Tie(int a, int b, double distance, boolean stacked) {}

  private final List<Box> boxes;
  private final double em;
  private final double widestGap;
  private final int[] parent;
  private final Box[] whole;

  private LineCut(List<Box> boxes, double em, double widestGap) {
    this.boxes = boxes;
    this.em = em;
    this.widestGap = widestGap;
    this.parent = new int[boxes.size()];
    this.whole = boxes.toArray(Box[]::new);
    Arrays.setAll(parent, i -> i);
  }

  /** Lines of a region, in no order. */
  static List<Strand> cut(Region region, double em, boolean vertical) {
    List<Box> boxes = region.pieces().stream().map(p -> vertical ? exchanged(p.box()) : p.box()).toList();
    LineCut cut = new LineCut(boxes, em, (region.cell() ? CELL_GAP : OPEN_GAP) * em);
    cut.tie();
    return cut.collect(region.pieces(), vertical);
  }

  private static Box exchanged(Box b) {
    return new Box(b.y(), b.x(), b.height(), b.width());
  }

  private void tie() {
    List<Tie> ties = candidates();
    ties.sort(Comparator.comparingDouble(Tie::distance));
    for (Tie tie : ties) {
      int a = root(tie.a);
      int b = root(tie.b);
      if (a != b && (tie.stacked ? mayStack(whole[a], whole[b]) : mayFollow(whole[a], whole[b], tie.distance))) {
        parent[b] = a;
        whole[a] = whole[a].union(whole[b]);
      }
    }
  }

  private List<Tie> candidates() {
    Integer[] byLeft = new Integer[boxes.size()];
    Arrays.setAll(byLeft, i -> i);
    Arrays.sort(byLeft, Comparator.comparingInt(i -> boxes.get(i).x()));
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < byLeft.length; i++) {
      addTies(byLeft, i, ties);
    }
    return ties;
  }

  private void addTies(Integer[] byLeft, int i, List<Tie> ties) {
    Box a = boxes.get(byLeft[i]);
    double nearest = widestGap;
    for (int j = i + 1; j < byLeft.length && boxes.get(byLeft[j]).x() - a.right() <= nearest; j++) {
      Box b = boxes.get(byLeft[j]);
      int gap = b.x() - a.right();
      int across = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
      if (across > 0) {
        ties.add(new Tie(byLeft[i], byLeft[j], Math.max(0, gap), false));
        if (across > 0.6 * Math.min(a.height(), b.height()) && b.height() > 0.4 * em) {
          nearest = Math.min(nearest, Math.max(gap, 0) + em);
        }
      } else if (gap < 0 && -across <= STACK_GAP * em) {
        ties.add(new Tie(byLeft[i], byLeft[j], 0.2 * em - across, true));
      }
    }
  }

  private boolean mayFollow(Box a, Box b, double gap) {
    int across = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
    int lower = Math.min(a.height(), b.height());
    int taller = Math.max(a.height(), b.height());
    double limit = TALLER * Math.max(taller, 0.85 * em);
    int height = Math.max(a.bottom(), b.bottom()) - Math.min(a.y(), b.y());
    return across >= 0.5 * lower && height <= limit && (gap <= em || across >= 0.6 * lower);
  }

  private boolean mayStack(Box a, Box b) {
    int along = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
    int height = Math.max(a.bottom(), b.bottom()) - Math.min(a.y(), b.y());
    boolean part = Math.min(a.height(), b.height()) < 0.6 * em;
    return part && along >= 0.5 * Math.min(a.width(), b.width()) && height <= STACK_HEIGHT * em;
  }

  private int root(int i) {
    int at = i;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  private List<Strand> collect(List<Piece> pieces, boolean vertical) {
    Map<Integer, List<Piece>> lines = new LinkedHashMap<>();
    for (int i = 0; i < pieces.size(); i++) {
      lines.computeIfAbsent(root(i), k -> new ArrayList<>()).add(pieces.get(i));
    }
    return lines.values().stream().map(p -> Strand.of(vertical, p)).toList();
  }
}
