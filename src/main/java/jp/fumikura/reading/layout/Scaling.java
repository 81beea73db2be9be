package jp.fumikura.reading.layout;

import jp.fumikura.page.GreyImage;

/** Smaller by averaging all pixels covered, larger by interpolating between neighbours. */
public final class Scaling {
  private Scaling() {}

  /** The image itself where the factor is 1. */
  public static GreyImage by(GreyImage image, double factor) {
    if (factor == 1) {
      return image;
    }
    int width = Math.max(1, (int) Math.round(image.width() * factor));
    int height = Math.max(1, (int) Math.round(image.height() * factor));
    return to(image, width, height);
  }

  public static GreyImage to(GreyImage image, int width, int height) {
    float[] rows = new float[width * image.height()];
    float[][] across = weights(image.width(), width);
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < width; x++) {
        float[] w = across[x];
        float sum = 0;
        int at = y * image.width() + (int) w[0];
        for (int k = 1; k < w.length; k++) {
          sum += w[k] * (image.pixels()[at + k - 1] & 0xff);
        }
        rows[y * width + x] = sum;
      }
    }
    byte[] out = new byte[width * height];
    float[][] down = weights(image.height(), height);
    for (int y = 0; y < height; y++) {
      float[] w = down[y];
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int k = 1; k < w.length; k++) {
          sum += w[k] * rows[((int) w[0] + k - 1) * width + x];
        }
        out[y * width + x] = (byte) Math.round(Math.min(255, Math.max(0, sum)));
      }
    }
    return new GreyImage(width, height, out);
  }

  /** For each target pixel: the first source pixel, then the weight of it and its followers. */
  private static float[][] weights(int from, int to) {
    double ratio = (double) from / to;
    double reach = Math.max(1, ratio);
    float[][] out = new float[to][];
    for (int i = 0; i < to; i++) {
      double centre = (i + 0.5) * ratio - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - reach));
      int last = Math.min(from - 1, (int) Math.floor(centre + reach));
      float[] w = new float[last - first + 2];
      float sum = 0;
      for (int k = first; k <= last; k++) {
        w[k - first + 1] = (float) Math.max(1e-6, 1 - Math.abs(k - centre) / reach);
        sum += w[k - first + 1];
      }
      for (int k = 1; k < w.length; k++) {
        w[k] /= sum;
      }
      w[0] = first;
      out[i] = w;
    }
    return out;
  }
}
