package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Ruled lines of a page that a print laid upon it does not have.
 *
 * @param map from the print's millimetres to the page's
 */
record ForeignRules(Print print, AffineTransform map) {
  /** Lines further apart are two. */
  private static final double SAME = 1;

  /** A printed line where it lies on the page. */
  private record Laid(double across, double from, double to) {
    static Laid of(Print.Line line, AffineTransform map) {
      boolean flat = line.horizontal();
      Point2D a = map.transform(new Point2D.Double(flat ? line.from() : line.across(), flat ? line.across() : line.from()), null);
      Point2D b = map.transform(new Point2D.Double(flat ? line.to() : line.across(), flat ? line.across() : line.to()), null);
      return flat ? new Laid((a.getY() + b.getY()) / 2, a.getX(), b.getX()) : new Laid((a.getX() + b.getX()) / 2, a.getY(), b.getY());
    }
  }

  /** By length; 0 where the page has no ruled lines. */
  double share(PageLines page) {
    double foreign = 0;
    double all = 0;
    for (boolean flat : new boolean[] {true, false}) {
      List<Laid> printed = laid(flat);
      for (Print.Line line : page.all(flat)) {
        if (line.length() >= PageLines.SHORTEST) {
          all += line.length();
          foreign += line.length() - covered(line, printed);
        }
      }
    }
    return all == 0 ? 0 : foreign / all;
  }

  private List<Laid> laid(boolean flat) {
    List<Laid> out = new ArrayList<>();
    print.lines().stream().filter(line -> line.horizontal() == flat).forEach(line -> out.add(Laid.of(line, map)));
    return out;
  }

  private static double covered(Print.Line line, List<Laid> printed) {
    double sum = 0;
    for (Laid p : printed) {
      if (Math.abs(p.across() - line.across()) < SAME) {
        sum += Math.max(0, Math.min(p.to(), line.to()) - Math.max(p.from(), line.from()));
      }
    }
    return Math.min(line.length(), sum * 1.02 + 0.5);
  }
}
