package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;

/** A made person's hand, on paper whose unit is a millimetre: how large, how slanted, how even, with which pen. Another person for each name. */
final class NameHands {
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

  private final Graphics2D out;
  private final Random random;
  private final double size;
  private final double slant;
  private final double unrest;
  private final double narrow;
  private final double climb;
  private final Warp line;

  /** @param unrest how uneven the hand is: 0.3 very neat, 1 usual, 2 wild */
  NameHands(Graphics2D out, Random random, String name, Rectangle2D place, double unrest) {
    this.out = out;
    this.random = random;
    this.unrest = unrest;
    this.narrow = 0.7 + 0.45 * random.nextDouble();
    this.size = Math.min(place.getHeight() * (0.33 + 0.62 * random.nextDouble()), (place.getWidth() - 3) / (name.length() * narrow + 0.5));
    this.slant = (random.nextInt(4) == 0 ? 0.1 + 0.25 * random.nextDouble() : 0.13 * random.nextGaussian()) * Math.min(1, unrest + 0.2);
    this.climb = 0.035 * random.nextGaussian() * unrest;
    this.line = new Warp(random, 0.05 * unrest * size, 3 * size);
  }

  /** Outlines of a typeface, each bent its own way. */
  void outlines(Font font, String name, Rectangle2D place, boolean joined) {
    double heavier = random.nextInt(3) == 0 ? size * 0.03 * random.nextDouble() : 0;
    AffineTransform before = null;
    for (int i = 0; i < name.length(); i++) {
      AffineTransform square = square(place, i);
      Shape glyph = square.createTransformedShape(font.deriveFont(1f).createGlyphVector(PLAIN, name.substring(i, i + 1)).getOutline(0, 0.87f));
      Shape bent = bent(glyph, new Warp(random, 0.035 * unrest * size, size));
      out.fill(bent);
      if (heavier > 0) {
        out.setStroke(new BasicStroke((float) heavier, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        out.draw(bent);
      }
      if (joined && before != null && random.nextInt(3) > 0) {
        drag(before.transform(point(0.6 + 0.3 * random.nextDouble(), 0.8), null), square.transform(point(0.15 + 0.3 * random.nextDouble(), 0.2 + 0.3 * random.nextDouble()), null), size * 0.05);
      }
      before = square;
    }
    if (joined) {
      flourish(place, name.length());
    }
  }

  /** Lines of a pen, stroke by stroke, joined now and then by what the pen drags over the paper. */
  void strokes(BiFunction<Character, Random, List<double[][]>> lines, String name, Rectangle2D place) {
    double pen = Math.min(size * 0.13, random.nextInt(8) == 0 ? 0.6 + 0.4 * random.nextDouble() : 0.22 + 0.35 * random.nextDouble());
    double pressure = 0.5 * random.nextDouble();
    double joins = random.nextInt(3) == 0 ? 0 : 0.6 * random.nextDouble() * unrest;
    double cuts = random.nextDouble() * unrest;
    for (int i = 0; i < name.length(); i++) {
      AffineTransform square = square(place, i);
      Warp warp = new Warp(random, 0.045 * unrest * size, 0.9 * size);
      double[] last = null;
      for (double[][] stroke : lines.apply(name.charAt(i), random)) {
        double[][] points = written(stroke, square, warp, cuts);
        if (last != null && random.nextDouble() < joins) {
          drag(point(last[0], last[1]), point(points[0][0], points[0][1]), pen * (0.3 + 0.4 * random.nextDouble()));
        }
        draw(points, pen, pressure);
        last = points[points.length - 1];
      }
    }
    if (random.nextInt(6) == 0) {
      flourish(place, name.length());
    }
  }

  /** The square of a character: where the hand comes to write it, a little off. */
  private AffineTransform square(Rectangle2D place, int index) {
    double own = size * (1 + 0.09 * unrest * random.nextGaussian());
    double x = place.getX() + 1.5 + index * size * narrow + 0.05 * unrest * size * random.nextGaussian();
    double y = place.getCenterY() - own / 2 - climb * index * size + 0.05 * unrest * size * random.nextGaussian();
    AffineTransform out = AffineTransform.getTranslateInstance(x, y);
    out.rotate(0.04 * unrest * random.nextGaussian(), own / 2, own / 2);
    out.shear(-slant + 0.05 * unrest * random.nextGaussian(), -Math.abs(0.05 * unrest * random.nextGaussian()));
    out.scale(own * narrow * (1 + 0.05 * unrest * random.nextGaussian()), own);
    return out;
  }

  private Shape bent(Shape glyph, Warp warp) {
    Path2D out = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double[] c = new double[6];
    for (PathIterator i = glyph.getPathIterator(null, size * 0.01); !i.isDone(); i.next()) {
      int kind = i.currentSegment(c);
      double x = c[0] + warp.dx(c[0], c[1]) + line.dx(c[0], c[1]);
      double y = c[1] + warp.dy(c[0], c[1]) + line.dy(c[0], c[1]);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> out.moveTo(x, y);
        case PathIterator.SEG_CLOSE -> out.closePath();
        default -> out.lineTo(x, y);
      }
    }
    return out;
  }

  /** A stroke as this hand writes it: begun and ended a little off, its corners cut, bent. */
  private double[][] written(double[][] stroke, AffineTransform square, Warp warp, double cuts) {
    double off = 0.025 * unrest;
    double dx = off * random.nextGaussian();
    double dy = off * random.nextGaussian();
    double longer = 1 + 0.08 * unrest * random.nextGaussian();
    double[][] dense = rounded(stroke, cuts > 0.7 ? 3 : cuts > 0.3 ? 2 : 1);
    double[] middle = dense[dense.length / 2];
    double[][] points = new double[dense.length][];
    for (int i = 0; i < dense.length; i++) {
      double[] p = {middle[0] + (dense[i][0] - middle[0]) * longer + dx, middle[1] + (dense[i][1] - middle[1]) * longer + dy};
      square.transform(p, 0, p, 0, 1);
      points[i] = new double[] {p[0] + warp.dx(p[0], p[1]) + line.dx(p[0], p[1]), p[1] + warp.dy(p[0], p[1]) + line.dy(p[0], p[1])};
    }
    return points;
  }

  /** Corner cutting (Chaikin); the ends stay. */
  private static double[][] rounded(double[][] points, int times) {
    double[][] out = points;
    for (int n = 0; n < times && out.length > 2; n++) {
      double[][] next = new double[2 * out.length - 2][];
      for (int i = 0; i + 1 < out.length; i++) {
        next[2 * i] = between(out[i], out[i + 1], 0.25);
        next[2 * i + 1] = between(out[i], out[i + 1], 0.75);
      }
      next[0] = out[0];
      next[next.length - 1] = out[out.length - 1];
      out = next;
    }
    return out;
  }

  private static double[] between(double[] a, double[] b, double share) {
    return new double[] {a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share};
  }

  private void draw(double[][] points, double pen, double pressure) {
    double phase = 3 * random.nextDouble();
    for (int i = 1; i < points.length; i++) {
      double along = (double) i / points.length;
      double width = pen * (1 + pressure * (Math.sin(phase + 2.5 * along) - 0.5 * along));
      out.setStroke(new BasicStroke((float) Math.max(pen * 0.3, width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      out.draw(new Line2D.Double(points[i - 1][0], points[i - 1][1], points[i][0], points[i][1]));
    }
  }

  private void drag(Point2D from, Point2D to, double width) {
    Path2D path = new Path2D.Double();
    path.moveTo(from.getX(), from.getY());
    path.quadTo((from.getX() + to.getX()) / 2 + 0.15 * size * random.nextGaussian(), (from.getY() + to.getY()) / 2 + 0.15 * size * random.nextGaussian(), to.getX(), to.getY());
    out.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(path);
  }

  private void flourish(Rectangle2D place, int count) {
    double y = place.getCenterY() + size * (0.3 * random.nextGaussian());
    drag(point(place.getX() + 2 + size * random.nextDouble(), y), point(place.getX() + 1 + count * size * narrow, y + 0.3 * size * random.nextGaussian()), size * 0.06);
  }

  private static Point2D point(double x, double y) {
    return new Point2D.Double(x, y);
  }

  /** A smooth field of displacements: waves of two directions. */
  private static final class Warp {
    private final double[] phase = new double[4];
    private final double[] turn = new double[4];
    private final double strength;
    private final double wave;

    Warp(Random random, double strength, double wave) {
      this.strength = strength;
      this.wave = wave * (0.7 + 0.6 * random.nextDouble());
      for (int i = 0; i < 4; i++) {
        phase[i] = 2 * Math.PI * random.nextDouble();
        turn[i] = 2 * Math.PI * random.nextDouble();
      }
    }

    double dx(double x, double y) {
      return at(x, y, 0) + at(x, y, 1);
    }

    double dy(double x, double y) {
      return at(x, y, 2) + at(x, y, 3);
    }

    private double at(double x, double y, int i) {
      return strength * Math.sin(phase[i] + 2 * Math.PI * (x * Math.cos(turn[i]) + y * Math.sin(turn[i])) / wave) / 1.4;
    }
  }
}
