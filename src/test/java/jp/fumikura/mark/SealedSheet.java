package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** An A4 sheet at 200 dpi with print, seals, stamps and writing, drawn in millimetres, scanned with a little noise. */
final class SealedSheet {
  private static final double PX = 200 / 25.4;
  private static final Optional<Font> FONT = font("印届税");

  private final BufferedImage image = new BufferedImage(1654, 2339, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final Random random = new Random(31);

  SealedSheet() {
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    pen.transform(AffineTransform.getScaleInstance(PX, PX));
    pen.setColor(new Color(30, 30, 30));
  }

  static boolean canWriteJapanese() {
    return FONT.isPresent();
  }

  static boolean canWrite(String text) {
    return font(text + "印届").isPresent();
  }

  /** Families kept back from training first, so that the test is one. */
  private static Optional<Font> font(String text) {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()).filter(f -> f.canDisplayUpTo(text) < 0)
        .min(Comparator.comparing((Font f) -> !f.getFontName().contains("BIZ UDMincho")).thenComparing((Font f) -> !f.getFontName().contains("Mincho")).thenComparing((Font f) -> f.getFontName()));
  }

  SealedSheet text(String text, double x, double baseline, double size) {
    Font font = FONT.orElseThrow().canDisplayUpTo(text) < 0 ? FONT.orElseThrow() : font(text + "印届").orElseThrow();
    pen.setFont(font.deriveFont((float) size));
    pen.setColor(new Color(30, 30, 30));
    pen.drawString(text, (float) x, (float) baseline);
    return this;
  }

  SealedSheet ink(Color color) {
    pen.setColor(color);
    return this;
  }

  SealedSheet line(double x0, double y0, double x1, double y1, double thick) {
    pen.setStroke(new BasicStroke((float) thick));
    pen.draw(new Line2D.Double(x0, y0, x1, y1));
    return this;
  }

  SealedSheet box(double x, double y, double width, double height) {
    pen.setColor(new Color(30, 30, 30));
    pen.setStroke(new BasicStroke(0.3f));
    pen.draw(new Rectangle2D.Double(x, y, width, height));
    return this;
  }

  SealedSheet ring(double x, double y, double diameter, double thick) {
    pen.setStroke(new BasicStroke((float) thick));
    pen.draw(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    return this;
  }

  /** A round seal around a point: rim, two characters, uneven ink, turned a little. */
  SealedSheet seal(Color ink, double strength, double x, double y, double diameter, long seed) {
    AffineTransform before = pen.getTransform();
    pen.rotate(0.15 * new Random(seed).nextGaussian(), x, y);
    pen.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), (int) (255 * strength)));
    ring(x, y, diameter - 0.5, 0.55);
    pen.setFont(FONT.orElseThrow().deriveFont(Font.BOLD, (float) (diameter * 0.36)));
    pen.drawString("中", (float) (x - diameter * 0.18), (float) (y - diameter * 0.04));
    pen.drawString("村", (float) (x - diameter * 0.18), (float) (y + diameter * 0.33));
    pen.setTransform(before);
    return this;
  }

  /** A seal set down askew: only its upper part left ink. */
  SealedSheet halfSeal(Color ink, double x, double y, double diameter, long seed) {
    Shape before = pen.getClip();
    pen.clip(new Rectangle2D.Double(x - diameter, y - diameter, 2 * diameter, diameter * 1.15));
    seal(ink, 1, x, y, diameter, seed);
    pen.setClip(before);
    return this;
  }

  /** A ring printed to seal in. */
  SealedSheet dotted(double x, double y, double diameter) {
    pen.setColor(new Color(30, 30, 30));
    pen.setStroke(new BasicStroke(0.15f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {0.6f, 0.6f}, 0));
    pen.draw(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    return this;
  }

  SealedSheet square(Color ink, double x, double y, double side) {
    pen.setColor(ink);
    pen.setStroke(new BasicStroke(0.8f));
    pen.draw(new Rectangle2D.Double(x - side / 2, y - side / 2, side, side));
    pen.setFont(FONT.orElseThrow().deriveFont(Font.BOLD, (float) (side * 0.38)));
    pen.drawString("文倉", (float) (x - side * 0.38), (float) (y - side * 0.06));
    pen.drawString("之印", (float) (x - side * 0.38), (float) (y + side * 0.36));
    return this;
  }

  SealedSheet dateStamp(Color ink, double x, double y, double diameter) {
    pen.setColor(ink);
    ring(x, y, diameter, 0.5);
    double half = diameter * 0.47;
    line(x - half, y - diameter * 0.15, x + half, y - diameter * 0.15, 0.4).line(x - half, y + diameter * 0.15, x + half, y + diameter * 0.15, 0.4);
    pen.setFont(FONT.orElseThrow().deriveFont((float) (diameter * 0.17)));
    pen.drawString("6.11.20", (float) (x - diameter * 0.3), (float) (y + diameter * 0.06));
    pen.drawString("受付", (float) (x - diameter * 0.17), (float) (y - diameter * 0.22));
    return this;
  }

  /** Written strokes along a line. */
  SealedSheet scribble(double x0, double y, double x1) {
    pen.setColor(new Color(25, 28, 40));
    for (double x = x0; x < x1; x += 6) {
      line(x, y - 2, x + 4, y - 1.6 + random.nextDouble(), 0.4).line(x + 2, y - 3, x + 1 + random.nextDouble(), y + 2.5, 0.4).line(x, y + 1, x + 4, y + 2, 0.4);
    }
    return this;
  }

  PageImage scan() {
    BufferedImage noisy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int rgb = image.getRGB(x, y);
        noisy.setRGB(x, y, channel(rgb >> 16) << 16 | channel(rgb >> 8) << 8 | channel(rgb));
      }
    }
    return PageImage.of(noisy, Resolution.ofDpi(200));
  }

  PageImage grey() {
    GreyImage grey = scan().toGrey();
    return PageImage.grey(grey, Resolution.ofDpi(200));
  }

  private int channel(int value) {
    return Math.clamp(Math.round((value & 0xff) * 0.94 + random.nextGaussian() * 4), 0, 255);
  }
}
