package jp.fumikura.sample.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import jp.fumikura.form.Place;

/** Inked rubber, wood or horn pressed on paper: seals and receipt stamps, in millimetres around their own middle. */
final class Stamp {
  static final Color VERMILION = new Color(206, 44, 32);
  static final Color VIOLET = new Color(92, 60, 150);
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Area rubber;
  private final double size;

  private Stamp(Area rubber, double size) {
    this.rubber = rubber;
    this.size = size;
  }

  /** A person's seal: a ring and the family name from top to bottom. */
  static Stamp round(String name, double diameter, Font brush) {
    Area out = ring(diameter, diameter * 0.055);
    double inner = diameter * 0.74;
    characters(out, name, brush, inner * (name.length() == 1 ? 0.75 : 0.62), inner);
    return new Stamp(out, diameter);
  }

  /** A company's square seal, in columns from the right. */
  static Stamp square(String name, double side, Font brush) {
    Area out = frame(side, side * 0.05);
    int columns = name.length() > 6 ? 3 : 2;
    int rows = (name.length() + columns - 1) / columns;
    double cell = side * 0.84 / Math.max(columns, rows);
    for (int i = 0; i < name.length(); i++) {
      double x = side * 0.42 - (i / rows + 0.5) * side * 0.84 / columns;
      double y = -side * 0.42 + (i % rows + 0.5) * side * 0.84 / rows;
      out.add(character(name.substring(i, i + 1), brush, cell * 0.96, x, y));
    }
    return new Stamp(out, side);
  }

  /** A representative's seal: two rings, the office between them, the name inside. */
  static Stamp office(String around, String inside, double diameter, Font brush) {
    Area out = ring(diameter, diameter * 0.045);
    Area innerRing = ring(diameter * 0.58, diameter * 0.025);
    out.add(innerRing);
    for (int i = 0; i < around.length(); i++) {
      double turn = -Math.PI * 0.8 + i * Math.PI * 1.6 / Math.max(1, around.length() - 1);
      Area c = character(around.substring(i, i + 1), brush, diameter * 0.15, 0, -diameter * 0.385);
      c.transform(AffineTransform.getRotateInstance(turn));
      out.add(c);
    }
    characters(out, inside, brush, diameter * 0.26, diameter * 0.5);
    return new Stamp(out, diameter);
  }

  /** A receipt stamp: ring, two bars, city, day and word of receipt. */
  static Stamp receipt(String city, String day, String section, double diameter, Font face) {
    Area out = ring(diameter, 0.45);
    double r = diameter / 2;
    for (double y : new double[] {-r * 0.3, r * 0.3}) {
      double half = Math.sqrt(r * r - y * y) * 0.97;
      out.add(new Area(new Rectangle2D.Double(-half, y - 0.17, half * 2, 0.34)));
    }
    row(out, city, face, diameter * 0.17, -r * 0.56);
    row(out, day, face, diameter * 0.175, 0);
    row(out, section, face, diameter * 0.15, r * 0.56);
    return new Stamp(out, diameter);
  }

  /** Presses it on a page, turned by an angle in radians, the ink uneven; answers what it covers. */
  Place press(BufferedImage page, double pixelsPerMm, double x, double y, double turn, Color ink, double strength, Random random) {
    AffineTransform place = AffineTransform.getScaleInstance(pixelsPerMm, pixelsPerMm);
    place.translate(x, y);
    place.rotate(turn);
    Shape shape = place.createTransformedShape(rubber);
    java.awt.Rectangle box = shape.getBounds();
    BufferedImage mask = new BufferedImage(box.width + 2, box.height + 2, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = mask.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.translate(1 - box.x, 1 - box.y);
    g.setColor(Color.WHITE);
    g.fill(shape);
    g.dispose();
    Ink.soak(page, mask, box.x - 1, box.y - 1, ink, strength, pixelsPerMm, random);
    return new Place(x - size / 2, y - size / 2, size, size);
  }

  private static Area ring(double diameter, double weight) {
    return stroked(new Ellipse2D.Double(-diameter / 2 + weight / 2, -diameter / 2 + weight / 2, diameter - weight, diameter - weight), weight);
  }

  private static Area frame(double side, double weight) {
    return stroked(new Rectangle2D.Double(-side / 2 + weight / 2, -side / 2 + weight / 2, side - weight, side - weight), weight);
  }

  private static Area stroked(Shape shape, double weight) {
    return new Area(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(shape));
  }

  private static void characters(Area out, String name, Font brush, double width, double height) {
    double cell = height / name.length();
    for (int i = 0; i < name.length(); i++) {
      Area c = character(name.substring(i, i + 1), brush, 10, 0, 0);
      AffineTransform fit = AffineTransform.getTranslateInstance(0, -height / 2 + (i + 0.5) * cell);
      fit.scale(width / 10, cell * 0.95 / 10);
      c.transform(fit);
      out.add(c);
    }
  }

  private static void row(Area out, String text, Font face, double size, double y) {
    double width = face.deriveFont((float) size).getStringBounds(text, UNHINTED).getWidth();
    Shape glyphs = face.deriveFont((float) size).createGlyphVector(UNHINTED, text).getOutline();
    out.add(new Area(AffineTransform.getTranslateInstance(-width / 2, y + size * 0.36).createTransformedShape(glyphs)));
  }

  /** One character, filling a square of that side around a point. */
  private static Area character(String c, Font brush, double side, double x, double y) {
    Shape glyph = brush.deriveFont((float) side).createGlyphVector(UNHINTED, c).getOutline();
    Rectangle2D b = glyph.getBounds2D();
    if (b.isEmpty()) {
      return new Area();
    }
    AffineTransform fit = AffineTransform.getTranslateInstance(x, y);
    fit.scale(side * 0.94 / b.getWidth(), side * 0.94 / b.getHeight());
    fit.translate(-b.getCenterX(), -b.getCenterY());
    return new Area(new Path2D.Double(glyph, fit));
  }
}
