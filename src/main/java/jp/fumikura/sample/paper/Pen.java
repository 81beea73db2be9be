package jp.fumikura.sample.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import jp.fumikura.form.Place;

/** Writes on a sheet, in millimetres: typed evenly, or by hand with every stroke a little off. */
final class Pen {
  private static final FontRenderContext UNHINTED = new FontRenderContext(null, true, true);

  private final Graphics2D sheet;
  private final Font font;
  private final boolean hand;
  private final Random random;
  /** The face strikes its noughts through, as nobody does by hand. */
  private final boolean slashed;

  Pen(BufferedImage page, double pixelsPerMm, Font font, boolean hand, Color ink, Random random) {
    this.sheet = page.createGraphics();
    this.font = font;
    this.hand = hand;
    this.random = random;
    this.slashed = Typefaces.strikesNoughts(font);
    sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    sheet.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    sheet.scale(pixelsPerMm, pixelsPerMm);
    sheet.setColor(ink);
  }

  /** Where on a line text stands. */
  enum Align { LEFT, CENTRE, RIGHT }

  /** Text in one row, as large as it may be up to so many millimetres; answers where it stands. */
  Place write(String text, Place in, double largest, Align align) {
    double size = Math.min(largest, in.height() * 0.74);
    double width = width(text, size);
    if (width > in.width() - 2) {
      size *= (in.width() - 2) / width;
      width = in.width() - 2;
    }
    double x = switch (align) {
      case LEFT -> in.x() + 1 + (hand ? random.nextDouble() * Math.min(2, in.width() - 2 - width) : 0);
      case CENTRE -> in.x() + (in.width() - width) / 2;
      case RIGHT -> in.x() + in.width() - width - 1;
    };
    double top = in.y() + (in.height() - size) / 2 + (hand ? (random.nextDouble() - 0.5) * 0.12 * in.height() : 0);
    draw(text, x, top, size);
    return new Place(x, top, width, size);
  }

  private void draw(String text, double x, double top, double size) {
    double at = x;
    for (int i = 0; i < text.length(); i++) {
      String c = text.substring(i, i + 1);
      double step = width(c, size);
      AffineTransform place = AffineTransform.getTranslateInstance(at + (hand ? jitter(0.03 * size) : 0), top + size * 0.87 + (hand ? jitter(0.045 * size) : 0));
      if (hand) {
        place.rotate(jitter(0.05));
        place.shear(jitter(0.06) - 0.03, jitter(0.03));
        place.scale(1 + jitter(0.05), 1 + jitter(0.05));
      }
      boolean nought = slashed && c.equals("0");
      if (nought) {
        place.translate(step * 0.06, 0);
        place.scale(0.78, 1);
      }
      Shape glyph = font.deriveFont((float) size).createGlyphVector(UNHINTED, nought ? "O" : c).getOutline();
      sheet.fill(place.createTransformedShape(glyph));
      at += step;
    }
  }

  double width(String text, double size) {
    return font.deriveFont((float) size).getStringBounds(text, UNHINTED).getWidth();
  }

  /** A signature: the name run together, slanted and larger than the line is tall. */
  Place sign(String name, Place in) {
    double size = Math.min(in.height() * 0.95, in.width() / (name.length() + 1));
    AffineTransform before = sheet.getTransform();
    double x = in.x() + in.width() * 0.12;
    double top = in.y() + (in.height() - size) / 2;
    sheet.translate(x, top + size / 2);
    sheet.rotate(-0.03 - random.nextDouble() * 0.03);
    sheet.shear(-0.22, 0);
    String bare = name.replace("　", "");
    double at = 0;
    for (int i = 0; i < bare.length(); i++) {
      draw(bare.substring(i, i + 1), at, -size / 2, size * (0.92 + jitter(0.1)));
      at += size * 0.82;
    }
    stroke(0.3, at * 0.6, size * 0.5, at * 0.85, size * (0.55 + jitter(0.06)), at + size * 0.3, size * 0.3);
    sheet.setTransform(before);
    return new Place(x, top, at, size);
  }

  /** A circle around a word, drawn in one go: not quite closed, not quite round. */
  void circle(Place word) {
    double rx = word.width() / 2 + 0.9 + random.nextDouble() * 0.5;
    double ry = word.height() / 2 + 0.8 + random.nextDouble() * 0.4;
    double cx = word.x() + word.width() / 2 + jitter(0.3);
    double cy = word.y() + word.height() / 2 + jitter(0.25);
    double start = random.nextDouble() * Math.PI * 2;
    Path2D ring = new Path2D.Double();
    for (int i = 0; i <= 48; i++) {
      double t = start + i / 48.0 * (Math.PI * 2 + 0.25);
      double wobble = 1 + 0.05 * Math.sin(2 * t + start) + 0.03 * i / 48;
      double px = cx + Math.cos(t) * rx * wobble;
      double py = cy + Math.sin(t) * ry * wobble;
      if (i == 0) {
        ring.moveTo(px, py);
      } else {
        ring.lineTo(px, py);
      }
    }
    sheet.setStroke(new BasicStroke((float) (0.35 + random.nextDouble() * 0.15), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    sheet.draw(ring);
  }

  /** ✓ or レ, going beyond the box as ticks do; a typed one fills the box. */
  void tick(Place box) {
    if (!hand) {
      sheet.fill(new Rectangle2D.Double(box.x() + box.width() * 0.2, box.y() + box.height() * 0.2, box.width() * 0.6, box.height() * 0.6));
      return;
    }
    double w = box.width();
    stroke(0.4, box.x() + w * (0.1 + jitter(0.05)), box.y() + w * 0.45, box.x() + w * 0.45, box.y() + w * (0.95 + jitter(0.1)), box.x() + w * (1.15 + jitter(0.1)), box.y() - w * 0.15);
  }

  private void stroke(double weight, double x1, double y1, double x2, double y2, double x3, double y3) {
    Path2D path = new Path2D.Double();
    path.moveTo(x1, y1);
    path.quadTo(x2 - (x2 - x1) * 0.2, y2, x2, y2);
    path.quadTo(x2 + (x3 - x2) * 0.3, y2 - (y2 - y3) * 0.4, x3, y3);
    sheet.setStroke(new BasicStroke((float) weight, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    sheet.draw(path);
  }

  private double jitter(double most) {
    return (random.nextDouble() * 2 - 1) * most;
  }

  void down() {
    sheet.dispose();
  }
}
