package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.Components;
import jp.fumikura.page.Masks;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/**
 * The insides of ruled tables: the areas the rules close in on all four sides, whatever is merged or nested. Slits
 * between double lines are too narrow to be cells.
 */
final class CellFinder {
  private static final double NARROWEST_MM = 2.2;
  /** Lines drawn by hand-made templates may stop short of the line they should meet. */
  private static final double REACHES_MM = 1.2;
  private static final double CLOSED = 0.82;

  private CellFinder() {}

  static List<Cell> find(List<Rule> rules, int width, int height, Resolution resolution) {
    BitImage lines = drawn(rules, width, height, resolution.wholePx(REACHES_MM));
    int narrowest = resolution.wholePx(NARROWEST_MM);
    List<Box> boxes = new ArrayList<>();
    for (Components.Component area : Components.of(Masks.inverse(lines)).all()) {
      Box box = area.box();
      if (Math.min(box.width(), box.height()) >= narrowest && closed(lines, box)) {
        boxes.add(box);
      }
    }
    return numbered(boxes, resolution);
  }

  private static BitImage drawn(List<Rule> rules, int width, int height, int reach) {
    BitImage out = new BitImage(width, height);
    for (Rule rule : rules) {
      Box b = rule.box();
      Box longer = rule.horizontal() ? Box.between(b.x() - reach, b.y(), b.right() + reach, b.bottom()) : Box.between(b.x(), b.y() - reach, b.right(), b.bottom() + reach);
      Masks.set(out, longer.grown(1));
    }
    return out;
  }

  private static boolean closed(BitImage lines, Box box) {
    if (box.x() < 1 || box.y() < 1 || box.right() >= lines.width() || box.bottom() >= lines.height()) {
      return false;
    }
    double across = box.width() * CLOSED;
    double down = box.height() * CLOSED;
    return lines.countRow(box.y() - 1, box.x(), box.right()) >= across && lines.countRow(box.bottom(), box.x(), box.right()) >= across
        && lines.count(new Box(box.x() - 1, box.y(), 1, box.height())) >= down && lines.count(new Box(box.right(), box.y(), 1, box.height())) >= down;
  }

  private static List<Cell> numbered(List<Box> boxes, Resolution resolution) {
    int near = resolution.wholePx(1.6);
    List<Box> left = new ArrayList<>(boxes);
    left.sort(Comparator.comparingInt(Box::y).thenComparingInt(Box::x));
    List<Cell> out = new ArrayList<>();
    for (int table = 0; !left.isEmpty(); table++) {
      List<Box> members = neighbours(left, near);
      int[] rows = tracks(members.stream().mapToInt(Box::y).sorted().toArray(), near);
      int[] columns = tracks(members.stream().mapToInt(Box::x).sorted().toArray(), near);
      for (Box box : members) {
        out.add(new Cell(box, table, track(rows, box.y()), track(columns, box.x())));
      }
    }
    out.sort(Comparator.comparingInt(Cell::table).thenComparingInt(Cell::row).thenComparingInt(Cell::column));
    return out;
  }

  /** Takes the first cell and all that lie side by side with it, directly or through others. A cell within a cell is no neighbour. */
  private static List<Box> neighbours(List<Box> left, int near) {
    List<Box> out = new ArrayList<>(List.of(left.removeFirst()));
    for (int i = 0; i < out.size(); i++) {
      Box here = out.get(i);
      List<Box> met = left.stream().filter(b -> sideBySide(here, b, near)).toList();
      left.removeAll(met);
      out.addAll(met);
    }
    return out;
  }

  private static boolean sideBySide(Box a, Box b, int near) {
    return !a.contains(b) && !b.contains(a) && (a.grown(near).meets(b) || inOneRow(a, b, near));
  }

  /** Boxes for single characters stand apart, but make one row. */
  private static boolean inOneRow(Box a, Box b, int near) {
    boolean alike = Math.abs(a.y() - b.y()) < near && Math.abs(a.height() - b.height()) < near && Math.abs(a.width() - b.width()) < near;
    return alike && Math.max(a.x(), b.x()) - Math.min(a.right(), b.right()) < 2 * near && a.width() < 8 * near;
  }

  /** First positions of the rows (or columns): a new one begins where the next edge is further than a line is wide. */
  private static int[] tracks(int[] sorted, int near) {
    int[] out = new int[sorted.length];
    int count = 0;
    for (int edge : sorted) {
      if (count == 0 || edge - out[count - 1] > near) {
        out[count++] = edge;
      }
    }
    return java.util.Arrays.copyOf(out, count);
  }

  private static int track(int[] tracks, int edge) {
    int t = tracks.length - 1;
    while (t > 0 && tracks[t] > edge) {
      t--;
    }
    return t;
  }
}
