package jp.fumikura.bench.forms;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Random;
import jp.fumikura.form.Place;

/** A made person's hand and seal, on paper whose unit is a millimetre. */
record Pen(Graphics2D out, Random random, Font face, MadeScan.Wear wear) {
  /** The outline of a written face, each character bent a little its own way, joined by a stroke. */
  void sign(double left, double top, double width, double height, String name) {
    Font hand = face.deriveFont((float) Math.min(Math.min(6, height * 0.75), width / (name.length() + 1)));
    double x = left + 2;
    double y = top + height * 0.75;
    out.setColor(ScanMaker.PEN);
    for (char c : name.toCharArray()) {
      AffineTransform bend = AffineTransform.getTranslateInstance(x, y + 0.4 * random.nextGaussian());
      bend.rotate(0.12 * random.nextGaussian());
      bend.shear(0.25 * random.nextGaussian(), 0);
      out.fill(bend.createTransformedShape(hand.createGlyphVector(out.getFontRenderContext(), String.valueOf(c)).getOutline()));
      x += hand.getSize2D() * 0.95;
    }
    Path2D.Double stroke = new Path2D.Double();
    stroke.moveTo(left + 3, y);
    stroke.curveTo(left + 8, y + 2, x - 6, y - 4, x, y + 1);
    out.setStroke(new BasicStroke(0.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(stroke);
  }

  /** A name no hand wrote: printed, or from a rubber stamp, which sits a little askew and leaves less ink here than there. */
  void byMachine(Font typeface, Place place, String name, boolean stamped) {
    double size = Math.min(3.4 + 1.6 * random.nextDouble(), Math.min(place.height() * 0.8, (place.width() - 2) / name.length()));
    AffineTransform before = out.getTransform();
    double x = place.x() + 1 + random.nextDouble() * (place.width() - 2 - size * name.length());
    double y = place.y() + place.height() / 2 + size * 0.36;
    out.rotate(stamped ? 0.02 * random.nextGaussian() : 0, x, y);
    for (int i = 0; i < name.length(); i++) {
      Shape outline = typeface.deriveFont((float) size).createGlyphVector(out.getFontRenderContext(), name.substring(i, i + 1)).getOutline((float) (x + i * size), (float) y);
      out.setPaint(stamped ? rubber(outline.getBounds2D(), size) : ScanMaker.PEN);
      out.fill(outline);
    }
    out.setTransform(before);
  }

  /** Ink that thins out across a character. */
  private RadialGradientPaint rubber(Rectangle2D character, double size) {
    Point2D centre = new Point2D.Double(character.getMinX() + size * random.nextDouble(), character.getMinY() + size * random.nextDouble());
    Color thin = new Color(60, 62, 80, 90 + random.nextInt(120));
    return new RadialGradientPaint(centre, (float) size, new float[] {0.1f, 0.9f}, random.nextBoolean() ? new Color[] {thin, ScanMaker.PEN} : new Color[] {ScanMaker.PEN, thin});
  }

  /** A round seal of 9.5 to 13 mm, a little askew, well or badly inked. */
  void seal(double x, double y, String name) {
    double diameter = 9.5 + 3.5 * random.nextDouble();
    AffineTransform before = out.getTransform();
    Shape clip = out.getClip();
    out.rotate(0.2 * random.nextGaussian(), x, y);
    if (wear == MadeScan.Wear.HALF_INKED) {
      out.rotate(2 * Math.PI * random.nextDouble(), x, y);
      out.clip(new Rectangle2D.Double(x - 20, y - 20, 40, 20 + diameter * (0.05 + 0.25 * random.nextDouble())));
    }
    double strength = wear == MadeScan.Wear.FAINT_INK ? 0.28 + 0.22 * random.nextDouble() : 0.65 + 0.35 * random.nextDouble();
    imprint(x, y, diameter, name, new Color(ScanMaker.VERMILION.getRed(), ScanMaker.VERMILION.getGreen(), ScanMaker.VERMILION.getBlue(), (int) (255 * strength)));
    out.setClip(clip);
    out.setTransform(before);
  }

  /** What a seal on the back leaves on the front. */
  void throughPaper(double x, double y, String name) {
    AffineTransform before = out.getTransform();
    out.translate(2 * x, 0);
    out.scale(-1, 1);
    imprint(x, y, 10 + 3 * random.nextDouble(), name, new Color(222, 190, 186, 120));
    out.setTransform(before);
  }

  private void imprint(double x, double y, double diameter, String name, Color ink) {
    out.setColor(ink);
    out.setStroke(new BasicStroke(0.55f));
    out.draw(new Ellipse2D.Double(x - diameter / 2, y - diameter / 2, diameter, diameter));
    double size = diameter * (name.length() > 2 ? 0.3 : 0.38);
    for (int i = 0; i < name.length(); i++) {
      new SheetPainter(out).text(name.substring(i, i + 1), x - size / 2, y - size * name.length() / 2 + i * size, size, 0, face, ink);
    }
  }
}
