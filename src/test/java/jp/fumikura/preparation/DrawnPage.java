package jp.fumikura.preparation;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** A sheet drawn in millimetres on A4, then scanned: tilted, on grey or coloured paper, with noise. */
final class DrawnPage {
  private final BufferedImage image;
  private final Graphics2D pen;
  private final double dpi;

  DrawnPage(double dpi, double tiltDegrees, Color paper) {
    this.dpi = dpi;
    image = new BufferedImage((int) Math.round(210 / 25.4 * dpi), (int) Math.round(297 / 25.4 * dpi), BufferedImage.TYPE_INT_RGB);
    pen = image.createGraphics();
    pen.setColor(paper);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.rotate(Math.toRadians(tiltDegrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
    pen.transform(AffineTransform.getScaleInstance(dpi / 25.4, dpi / 25.4));
    pen.setColor(new Color(40, 40, 40));
  }

  static DrawnPage straight() {
    return new DrawnPage(300, 0, Color.WHITE);
  }

  DrawnPage ink(Color color) {
    pen.setColor(color);
    return this;
  }

  DrawnPage line(double x0, double y0, double x1, double y1, double thick) {
    pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    pen.draw(new Line2D.Double(x0, y0, x1, y1));
    return this;
  }

  DrawnPage dots(double x0, double y0, double x1, double y1) {
    pen.setStroke(new BasicStroke(0.25f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {0.5f, 0.5f}, 0));
    pen.draw(new Line2D.Double(x0, y0, x1, y1));
    return this;
  }

  DrawnPage ring(double x, double y, double diameter, double thick) {
    pen.setStroke(new BasicStroke((float) thick));
    pen.draw(new Ellipse2D.Double(x, y, diameter, diameter));
    return this;
  }

  DrawnPage disc(double x, double y, double diameter) {
    pen.fill(new Ellipse2D.Double(x, y, diameter, diameter));
    return this;
  }

  /** Ruled cells: edges of columns and rows in millimetres. */
  DrawnPage table(double[] columns, double[] rows, double thick) {
    for (double x : columns) {
      line(x, rows[0], x, rows[rows.length - 1], thick);
    }
    for (double y : rows) {
      line(columns[0], y, columns[columns.length - 1], y, thick);
    }
    return this;
  }

  DrawnPage text(Font font, double sizeMm, double x, double y, String text) {
    pen.setFont(font.deriveFont((float) sizeMm));
    pen.drawString(text, (float) x, (float) y);
    return this;
  }

  /** Lines of strokes like writing, without a font. */
  DrawnPage scribble(long seed, double x0, double y0, double x1, double y1) {
    Random random = new Random(seed);
    for (double y = y0; y < y1; y += 8) {
      for (double x = x0; x < x1; x += 4) {
        line(x, y + random.nextDouble() * 0.3, x + 2.8, y, 0.3);
        line(x + 1 + random.nextDouble(), y - 2.6, x + 1.2, y + 2.6, 0.3);
        line(x, y + 1.6, x + 2.6 * random.nextDouble(), y + 1.7, 0.3);
      }
    }
    return this;
  }

  DrawnPage noise(long seed, double spread) {
    Random random = new Random(seed);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        image.setRGB(x, y, noisy(rgb >> 16, random, spread) << 16 | noisy(rgb >> 8, random, spread) << 8 | noisy(rgb, random, spread));
      }
    }
    return this;
  }

  private static int noisy(int channel, Random random, double spread) {
    return Math.clamp(Math.round((channel & 0xff) + random.nextGaussian() * spread), 0, 255);
  }

  PageImage scan() {
    return scan(dpi);
  }

  PageImage scan(double statedDpi) {
    return PageImage.of(image, Resolution.ofDpi(statedDpi));
  }
}
