package jp.fumikura.form.matching;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/** The ruled lines of a page in millimetres. Shadows along the edge of the paper are left out. */
public final class PageLines {
  private static final double EDGE = 4;
  /** Shorter ones are strokes of characters and check boxes. */
  static final double SHORTEST = 8;

  private final List<Print.Line> horizontal = new ArrayList<>();
  private final List<Print.Line> vertical = new ArrayList<>();

  public PageLines(PreparedPage page) {
    Resolution r = page.resolution();
    double width = r.mm(page.width());
    double height = r.mm(page.height());
    for (Rule rule : page.rules()) {
      boolean flat = rule.horizontal();
      double across = r.mm(flat ? rule.box().centreY() : rule.box().centreX());
      double from = r.mm(flat ? rule.box().x() : rule.box().y());
      double to = r.mm(flat ? rule.box().right() : rule.box().bottom());
      if (across > EDGE && across < (flat ? height : width) - EDGE) {
        (flat ? horizontal : vertical).add(new Print.Line(flat, across, from, to));
      }
    }
  }

  private PageLines() {}

  /** Where nothing is known of them. */
  static PageLines none() {
    return new PageLines();
  }

  List<Print.Line> all(boolean flat) {
    return flat ? horizontal : vertical;
  }

  /** Where the nearest line passes this point of its length, not farther away than the tolerance; NaN where none does. */
  double nearest(boolean flat, double across, double along, double tolerance) {
    double best = Double.NaN;
    double distance = tolerance;
    for (Print.Line line : all(flat)) {
      double off = Math.abs(line.across() - across);
      if (off < distance && along > line.from() - 1 && along < line.to() + 1) {
        distance = off;
        best = line.across();
      }
    }
    return best;
  }
}
