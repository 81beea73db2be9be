package jp.fumikura.mark;

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
import java.awt.image.DataBufferByte;
import java.util.Random;

/** Names from a printer and from rubber stamps, on paper whose unit is a millimetre. */
final class NameMachines {
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);
  /** Parts of a millimetre a stamp is made of. */
  private static final double FINE = 14;

  private final Graphics2D out;
  private final Random random;

  NameMachines(Graphics2D out, Random random) {
    this.out = out;
    this.random = random;
  }

  /** As printers set it: on one line, evenly. */
  void print(Font font, String name, Rectangle2D place) {
    out.fill(set(font, name, place, 2.8 + 3.5 * random.nextDouble()));
  }

  /** Dots where ink is: printers with needles, thermal paper, screened grey. */
  void dotted(Font font, String name, Rectangle2D place) {
    Shape set = set(font, name, place, 2.8 + 2.5 * random.nextDouble());
    double pitch = 0.14 + 0.08 * random.nextDouble();
    Rectangle2D b = set.getBounds2D();
    for (double y = b.getMinY(); y < b.getMaxY(); y += pitch) {
      for (double x = b.getMinX(); x < b.getMaxX(); x += pitch) {
        if (set.contains(x + pitch / 2, y + pitch / 2)) {
          out.fill(new Rectangle2D.Double(x, y, pitch * 0.95, pitch * 0.95));
        }
      }
    }
  }

  /** Rubber: tilted a little, inked unevenly, squeezed at its edges, smeared now and then. */
  void stamp(Font font, String name, Rectangle2D place, Color ink) {
    Shape set = set(font, name, place, 3 + 3.5 * random.nextDouble());
    AffineTransform tilt = AffineTransform.getRotateInstance(0.025 * random.nextGaussian(), place.getCenterX(), place.getCenterY());
    Shape tilted = tilt.createTransformedShape(set);
    Rectangle2D b = tilted.getBounds2D();
    Rectangle2D area = new Rectangle2D.Double(b.getX() - 1, b.getY() - 1, b.getWidth() + 2, b.getHeight() + 2);
    int width = (int) (area.getWidth() * FINE);
    int height = (int) (area.getHeight() * FINE);
    float[] ground = blurred(mask(tilted, area, width, height), width, 1 + random.nextInt(2));
    BufferedImage rubber = inked(ground, width, height, ink);
    AffineTransform at = AffineTransform.getTranslateInstance(area.getX(), area.getY());
    at.scale(1 / FINE, 1 / FINE);
    out.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    out.drawImage(rubber, at, null);
  }

  private Shape set(Font font, String name, Rectangle2D place, double largest) {
    double wide = random.nextInt(3) == 0 ? 0.8 + 0.45 * random.nextDouble() : 1;
    double gap = random.nextInt(3) == 0 ? 0.5 * random.nextDouble() : 0;
    double size = Math.min(Math.min(largest, place.getHeight() * 0.85), (place.getWidth() - 2) / (name.length() * (wide + gap)));
    Path2D line = new Path2D.Double();
    double x = 0;
    for (int i = 0; i < name.length(); i++) {
      var glyph = font.deriveFont(1f).createGlyphVector(PLAIN, name.substring(i, i + 1));
      line.append(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(glyph.getOutline()), false);
      x += glyph.getLogicalBounds().getWidth() + gap;
    }
    double slack = Math.max(0, place.getWidth() - 2 - x * size * wide);
    AffineTransform at = AffineTransform.getTranslateInstance(place.getX() + 1 + slack * random.nextDouble() * random.nextDouble(), place.getCenterY() + size * 0.36);
    at.scale(size * wide, size);
    return at.createTransformedShape(line);
  }

  private static float[] mask(Shape set, Rectangle2D area, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.scale(FINE, FINE);
    g.translate(-area.getX(), -area.getY());
    g.fill(set);
    g.dispose();
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    float[] out = new float[width * height];
    for (int i = 0; i < out.length; i++) {
      out[i] = (pixels[i] & 0xff) / 255f;
    }
    return out;
  }

  private static float[] blurred(float[] mask, int width, int reach) {
    float[] out = mask;
    for (int step : new int[] {1, width}) {
      float[] next = new float[out.length];
      for (int i = reach * step; i < out.length - reach * step; i++) {
        for (int k = -reach; k <= reach; k++) {
          next[i] += out[i + k * step] / (2 * reach + 1);
        }
      }
      out = next;
    }
    return out;
  }

  private BufferedImage inked(float[] ground, int width, int height, Color ink) {
    float[] body = blurred(ground, width, 4);
    Noise patches = new Noise(random, 25 + random.nextInt(40));
    Noise grain = new Noise(random, 3 + random.nextInt(3));
    double limit = 0.25 + 0.3 * random.nextDouble();
    double uneven = 0.2 + 0.7 * random.nextDouble();
    double rim = 0.5 * random.nextDouble();
    int smear = random.nextInt(4) == 0 ? 1 + random.nextInt(4) : 0;
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int i = y * width + x;
        double cover = Math.clamp((ground[i] - limit) * 4 + 0.5, 0, 1);
        if (smear > 0 && x >= smear) {
          cover = Math.max(cover, 0.6 * Math.clamp((ground[i - smear] - limit) * 4 + 0.5, 0, 1));
        }
        if (cover > 0) {
          double lost = uneven * (Math.max(0, patches.at(x, y) * 1.6 - 0.5) + 0.35 * grain.at(x, y)) + rim * Math.max(0, body[i] - 0.6);
          int alpha = (int) (255 * cover * Math.clamp(1 - lost, 0, 1));
          out.setRGB(x, y, alpha << 24 | ink.getRGB() & 0xffffff);
        }
      }
    }
    return out;
  }

  /** Values between 0 and 1 that change smoothly over so many parts. */
  private static final class Noise {
    private final double[][] nodes = new double[64][64];
    private final int pitch;

    Noise(Random random, int pitch) {
      this.pitch = pitch;
      for (double[] row : nodes) {
        for (int i = 0; i < row.length; i++) {
          row[i] = random.nextDouble();
        }
      }
    }

    double at(int x, int y) {
      double dx = (double) (x % pitch) / pitch;
      double dy = (double) (y % pitch) / pitch;
      int i = x / pitch;
      int j = y / pitch;
      return (node(i, j) * (1 - dx) + node(i + 1, j) * dx) * (1 - dy) + (node(i, j + 1) * (1 - dx) + node(i + 1, j + 1) * dx) * dy;
    }

    private double node(int i, int j) {
      return nodes[j % 64][i % 64];
    }
  }
}
