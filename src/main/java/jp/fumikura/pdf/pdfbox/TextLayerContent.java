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
    Point2D origin;
    Point2D along;
    Point2D up;
    if (line.vertical()) {
      origin = at(box.centreX(), run.start());
      along = vector(origin, at(box.centreX() + box.width(), run.start()));
      up = vector(origin, at(box.centreX(), run.start() - run.pitch()));
    } else {
      double base = box.bottom() - BASELINE * box.height();
      origin = at(run.start(), base);
      along = vector(origin, at(run.start() + run.pitch(), base));
      up = vector(origin, at(run.start(), base - box.height()));
    }
    out.append(String.format(Locale.ROOT, "%.4f %.4f %.4f %.4f %.3f %.3f Tm\n", along.getX(), along.getY(), up.getX(), up.getY(), origin.getX(), origin.getY()));
  }

  private Point2D at(double x, double y) {
    return preparedToSheet.transform(new Point2D.Double(x, y), null);
  }

  private static Point2D vector(Point2D from, Point2D to) {
    return new Point2D.Double(to.getX() - from.getX(), to.getY() - from.getY());
  }
}
