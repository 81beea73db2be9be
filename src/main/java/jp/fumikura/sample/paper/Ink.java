package jp.fumikura.sample.paper;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Stamping ink on paper: it darkens what is there, and never evenly. */
final class Ink {
  private static final double PATCH_MM = 1.6;

  private Ink() {}

  /**
   * @param mask where the stamp touches, 0–255
   * @param strength share of ink that stays, 0–1
   */
  static void soak(BufferedImage page, BufferedImage mask, int left, int top, Color ink, double strength, double pixelsPerMm, Random random) {
    double[][] patches = patches((int) (mask.getWidth() / pixelsPerMm / PATCH_MM) + 3, (int) (mask.getHeight() / pixelsPerMm / PATCH_MM) + 3, random);
    for (int y = 0; y < mask.getHeight(); y++) {
      for (int x = 0; x < mask.getWidth(); x++) {
        int px = left + x;
        int py = top + y;
        int touch = mask.getRaster().getSample(x, y, 0);
        if (touch > 0 && px >= 0 && py >= 0 && px < page.getWidth() && py < page.getHeight()) {
          double patch = at(patches, x / pixelsPerMm / PATCH_MM, y / pixelsPerMm / PATCH_MM);
          double grain = 0.85 + 0.3 * random.nextDouble();
          double share = Math.clamp(touch / 255.0 * strength * patch * grain, 0, 1);
          page.setRGB(px, py, darkened(page.getRGB(px, py), ink, share));
        }
      }
    }
  }

  private static double[][] patches(int width, int height, Random random) {
    double[][] out = new double[height][width];
    for (double[] row : out) {
      for (int i = 0; i < width; i++) {
        row[i] = 0.62 + 0.5 * random.nextDouble();
      }
    }
    return out;
  }

  private static double at(double[][] patches, double x, double y) {
    int ix = (int) x;
    int iy = (int) y;
    double fx = x - ix;
    double fy = y - iy;
    return (patches[iy][ix] * (1 - fx) + patches[iy][ix + 1] * fx) * (1 - fy) + (patches[iy + 1][ix] * (1 - fx) + patches[iy + 1][ix + 1] * fx) * fy;
  }

  private static int darkened(int rgb, Color ink, double share) {
    int r = (int) ((rgb >> 16 & 0xff) * (1 - share + share * ink.getRed() / 255.0));
    int g = (int) ((rgb >> 8 & 0xff) * (1 - share + share * ink.getGreen() / 255.0));
    int b = (int) ((rgb & 0xff) * (1 - share + share * ink.getBlue() / 255.0));
    return r << 16 | g << 8 | b;
  }
}
