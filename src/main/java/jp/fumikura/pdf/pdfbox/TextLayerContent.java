package jp.fumikura.pdf.pdfbox;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import jp.fumikura.page.Box;
import jp.fumikura.pdf.pdfbox.LineRuns.Run;
import jp.fumikura.reading.TextLine;

/** The page program of an invisible text layer: every line along its own direction, tilted scans included. */
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
      out.append(line.vertical() ? "/FmV 1 Tf\n" : "/FmH 1 Tf\n");
      matrix(line, run);
      out.append('<');
      run.characters().forEach(c -> out.append(String.format(Locale.ROOT, "%04X", font.cid(c))));
      out.append("> Tj\n");
    }
  }

  /** The unit of text space is one character: as long as the run's pitch along the line, as high as the line across it. */
  private void matrix(TextLine line, Run run) {
    Box box = line.box();
    if (line.vertical()) {
      Point2D origin = at(box.centreX(), run.start());
      matrix(origin, vector(origin, at(box.centreX() + box.width(), run.start())), vector(origin, at(box.centreX(), run.start() - run.pitch())));
    } else {
      double base = box.bottom() - BASELINE * box.height();
      Levelling level = Levelling.of(at(box.x(), base), at(box.right(), base), vector(at(0, 0), at(0, box.height())));
      Point2D origin = level.apply(at(run.start(), base));
      matrix(origin, vector(origin, level.apply(at(run.start() + run.pitch(), base))), vector(at(0, box.height()), at(0, 0)));
    }
  }

  private void matrix(Point2D origin, Point2D along, Point2D up) {
    out.append(String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f %.3f %.3f Tm\n", along.getX(), along.getY(), up.getX(), up.getY(), origin.getX(), origin.getY()));
  }

  /**
   * Readers break a line in two where its base line wanders by half its height. A long line on a tilted scan is therefore laid a little less
   * tilted, about its middle: it then wanders by two fifths of its height at most, and its ends stand off by a few pixels.
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

  private static Point2D vector(Point2D from, Point2D to) {
    return new Point2D.Double(to.getX() - from.getX(), to.getY() - from.getY());
  }
}
