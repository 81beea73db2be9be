package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;

/** Shares the pieces of a page out among its cells; what lies in none is the open paper around them. */
final class Regions {
  /** Boxes printed for single characters are at most this wide and high, in em; at least so many stand side by side. */
  private static final double BOX_WIDTH = 2.4;
  private static final double BOX_HEIGHT = 2.8;
  private static final int BOXES = 3;

  /** A region with its place among the cells; {@code cell} null for open paper. */
  record Placed(Region region, Cell cell) {}

  private Regions() {}

  /** Cells in which there is ink, table by table, row by row. */
  static List<Placed> inCells(List<Piece> pieces, List<Cell> cells, double em, List<Piece> open) {
    List<Cell> fields = joined(cells, em);
    List<List<Piece>> inside = new ArrayList<>();
    fields.forEach(c -> inside.add(new ArrayList<>()));
    for (Piece piece : pieces) {
      int at = smallestAround(piece.box(), fields);
      (at < 0 ? open : inside.get(at)).add(piece);
    }
    List<Placed> out = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      if (!inside.get(i).isEmpty()) {
        out.add(new Placed(new Region(fields.get(i).box(), true, inside.get(i)), fields.get(i)));
      }
    }
    return out;
  }

  private static int smallestAround(Box piece, List<Cell> cells) {
    int best = -1;
    for (int i = 0; i < cells.size(); i++) {
      Box box = cells.get(i).box();
      if (box.contains(piece.centreX(), piece.centreY()) && (best < 0 || box.area() < cells.get(best).box().area())) {
        best = i;
      }
    }
    return best;
  }

  /** Rows of narrow boxes for single characters become one cell each, for they hold one value. */
  private static List<Cell> joined(List<Cell> cells, double em) {
    List<Cell> sorted = cells.stream()
        .sorted(Comparator.comparingInt(Cell::table).thenComparingInt(Cell::row).thenComparingInt(Cell::column).thenComparingInt(c -> c.box().x())).toList();
    List<Cell> out = new ArrayList<>();
    int i = 0;
    while (i < sorted.size()) {
      int end = i + 1;
      while (end < sorted.size() && narrow(sorted.get(i), em) && narrow(sorted.get(end), em) && beside(sorted.get(end - 1), sorted.get(end), em)) {
        end++;
      }
      if (end - i >= BOXES) {
        Box union = sorted.subList(i, end).stream().map(Cell::box).reduce(Box::union).orElseThrow();
        out.add(new Cell(union, sorted.get(i).table(), sorted.get(i).row(), sorted.get(i).column()));
      } else {
        out.addAll(sorted.subList(i, end));
      }
      i = end;
    }
    return out;
  }

  private static boolean narrow(Cell cell, double em) {
    return cell.box().width() <= BOX_WIDTH * em && cell.box().height() <= BOX_HEIGHT * em;
  }

  private static boolean beside(Cell a, Cell b, double em) {
    int gap = b.box().x() - a.box().right();
    boolean level = Math.abs(a.box().y() - b.box().y()) < 0.3 * em && Math.abs(a.box().bottom() - b.box().bottom()) < 0.3 * em;
    boolean alike = Math.abs(a.box().width() - b.box().width()) < 0.5 * em;
    return level && alike && gap >= 0 && gap < 0.6 * em;
  }
}
