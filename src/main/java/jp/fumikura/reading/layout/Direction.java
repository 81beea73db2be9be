package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.Box;

/** Which way the text of a region runs. */
final class Direction {
  private static final double CHARACTER = 0.5;
  private static final double CLOSER = 0.6;
  private static final int VOTES = 6;
  /** Centres of stacked characters differ at most by this, in em. */
  private static final double ALIGNED = 0.4;
  private static final double SINGLE = 1.4;
  private static final double CLOSE = 1.5;

  private Direction() {}

  /** Whether most characters have their nearest neighbour below rather than beside them. */
  static boolean vertical(Region region, double em) {
    List<Box> characters = region.pieces().stream().map(Piece::box)
        .filter(b -> Math.max(b.width(), b.height()) >= CHARACTER * em && Math.max(b.width(), b.height()) <= 1.6 * em).toList();
    int down = 0;
    int along = 0;
    for (Box c : characters) {
      double below = nearest(c, characters, true, 3 * em);
      double beside = nearest(c, characters, false, 3 * em);
      down += below < CLOSER * beside ? 1 : 0;
      along += beside < CLOSER * below ? 1 : 0;
    }
    return down >= VOTES && down > 2 * along;
  }

  private static double nearest(Box from, List<Box> others, boolean below, double most) {
    double best = most;
    for (Box b : others) {
      int across = below ? Math.min(from.right(), b.right()) - Math.max(from.x(), b.x()) : Math.min(from.bottom(), b.bottom()) - Math.max(from.y(), b.y());
      int gap = below ? b.y() - from.bottom() : b.x() - from.right();
      boolean after = below ? b.centreY() > from.centreY() : b.centreX() > from.centreX();
      if (b != from && after && across > 0.3 * Math.min(from.width(), b.width()) && gap > -0.3 * from.height()) {
        best = Math.min(best, Math.max(1, gap));
      }
    }
    return best;
  }

  /**
   * Lines of one character each that stand exactly below one another become one vertical line: from three on and close
   * together, or, where a cell holds nothing else, from two on and any distance apart.
   */
  static List<Strand> stack(List<Strand> lines, Region region, double em) {
    List<Strand> rest = new ArrayList<>(lines);
    List<Strand> out = new ArrayList<>();
    rest.sort(Comparator.comparingInt(s -> s.box().y()));
    while (!rest.isEmpty()) {
      List<Strand> column = column(rest, region.cell() ? 8 * em : CLOSE * em, em);
      if (column.size() < lines.size()) {
        column = column(rest, CLOSE * em, em);
      }
      boolean stacks = column.size() >= (region.cell() && column.size() == lines.size() ? 2 : 3);
      out.add(stacks ? Strand.join(true, column) : rest.getFirst());
      rest.removeAll(stacks ? column : List.of(rest.getFirst()));
    }
    return out;
  }

  private static List<Strand> column(List<Strand> lines, double pitch, double em) {
    List<Strand> column = new ArrayList<>(List.of(lines.getFirst()));
    if (!single(lines.getFirst().box(), em)) {
      return column;
    }
    for (Strand next : lines.subList(1, lines.size())) {
      Box last = column.getLast().box();
      boolean below = next.box().y() >= last.bottom() - 0.1 * em && next.box().centreY() - last.centreY() <= pitch;
      if (single(next.box(), em) && below && Math.abs(next.box().centreX() - last.centreX()) <= ALIGNED * em) {
        column.add(next);
      }
    }
    return column;
  }

  private static boolean single(Box box, double em) {
    return box.width() <= SINGLE * em && box.height() <= SINGLE * em && Math.max(box.width(), box.height()) >= CHARACTER * em;
  }
}
