package jp.fumikura.pdf.pdfbox;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import jp.fumikura.page.Box;
import jp.fumikura.pdf.pdfbox.LineRuns.Run;
import jp.fumikura.reading.TextLine;

/** The page program of an invisible text layer: every line where it stands, as one line to whoever copies it, tilted scans included. */
final class TextLayerContent {
  /** Where the base line runs: this share of the line's height above its lower edge. */
  private static final double BASELINE = 0.12;
  private final InvisibleFont font;
  private final AffineTransform preparedToSheet;
  private final StringBuilder out = new StringBuilder();

  private TextLayerContent(InvisibleFont font, AffineTransform preparedToSheet) {
    this.font = font;
    this.preparedToSheet = preparedToSheet;
  }

  /** @param preparedToSheet from prepared pixels to the page's user space */
  static String of(List<TextLine> lines, InvisibleFont font, AffineTransform preparedToSheet) {
    TextLayerContent content = new TextLayerContent(font, preparedToSheet);
    content.out.append("q\nBT\n3 Tr\n");
    lines.forEach(content::add);
    return content.out.append("ET\nQ\n").toString();
  }

  private void add(TextLine line) {
    if (line.text().isBlank() || line.box().isEmpty()) {
      return;
    }
    for (Run run : LineRuns.of(line)) {
      out.append(line.vertical() ? "/FmV 1 Tf 100 Tz\n" : "/FmH 1 Tf\n");
      matrix(line, run);
      out.append('<');
      run.characters().stream().flatMapToInt(c -> Arrays.stream(font.cids(c))).forEach(cid -> out.append(String.format(Locale.ROOT, "%04X", cid)));
      out.append("> Tj\n");
    }
  }

  /**
   * The unit of text space is the line's height; horizontal scaling makes a character as long as the run's pitch. The matrix stays the same
   * along a line and parallel to the sheet: where its scale changes, pdf.js puts spaces, and where it is tilted and not square, line breaks.
   */
  private void matrix(TextLine line, Run run) {
    Box box = line.box();
    if (line.vertical()) {
      Point2D origin = at(box.centreX(), run.start());
      matrix(origin, straight(origin, at(box.centreX() + box.width(), run.start())), straight(origin, at(box.centreX(), run.start() - run.pitch())));
    } else {
      double base = box.bottom() - BASELINE * box.height();
      Levelling level = Levelling.of(at(box.x(), base), at(box.right(), base), vector(at(0, 0), at(0, box.height())));
      out.append(String.format(Locale.ROOT, "%.3f Tz\n", 100 * run.pitch() / box.height()));
      matrix(level.apply(at(run.start(), base)), straight(at(0, 0), at(box.height(), 0)), straight(at(0, box.height()), at(0, 0)));
    }
  }

  private void matrix(Point2D origin, Point2D along, Point2D up) {
    out.append(String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f %.3f %.3f Tm\n", along.getX(), along.getY(), up.getX(), up.getY(), origin.getX(), origin.getY()));
  }

  /**
   * Readers break a line in two where its base line wanders by half its height. The runs of a long line on a tilted scan are therefore laid
   * on a base line a little less tilted, about its middle: it then wanders by two fifths of its height at most, and its ends stand off by a
   * few pixels.
   *
   * @param keep share of the tilt that stays
   */
  private record Levelling(Point2D middle, boolean sideways, double keep) {
    private static final double WANDERING = 0.4;

    static Levelling of(Point2D start, Point2D end, Point2D height) {
      double dx = Math.abs(end.getX() - start.getX());
      double dy = Math.abs(end.getY() - start.getY());
      double most = WANDERING * Math.hypot(height.getX(), height.getY());
      double drift = Math.min(dx, dy);
      Point2D middle = new Point2D.Double((start.getX() + end.getX()) / 2, (start.getY() + end.getY()) / 2);
      return new Levelling(middle, dy > dx, drift > most ? most / drift : 1);
    }

    Point2D apply(Point2D point) {
      double x = point.getX() - middle.getX();
      double y = point.getY() - middle.getY();
      return new Point2D.Double(middle.getX() + (sideways ? keep * x : x), middle.getY() + (sideways ? y : keep * y));
    }
  }

  private Point2D at(double x, double y) {
    return preparedToSheet.transform(new Point2D.Double(x, y), null);
  }

  /** The way from one point to the other, turned to the nearer edge of the sheet. */
  private static Point2D straight(Point2D from, Point2D to) {
    Point2D way = vector(from, to);
    double length = from.distance(to);
    return Math.abs(way.getX()) >= Math.abs(way.getY()) ? new Point2D.Double(Math.copySign(length, way.getX()), 0)
        : new Point2D.Double(0, Math.copySign(length, way.getY()));
  }

  private static Point2D vector(Point2D from, Point2D to) {
    return new Point2D.Double(to.getX() - from.getX(), to.getY() - from.getY());
  }
}
