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
    float[][] out = new float[to][];
    for (int i = 0; i < to; i++) {
      out[i] = ratio > 1 ? covered(i * ratio, (i + 1) * ratio, from) : between((i + 0.5) * ratio - 0.5, from);
    }
    return out;
  }

  private static float[] covered(double start, double end, int from) {
    int first = (int) Math.floor(start + 1e-9);
    int last = Math.min(from - 1, (int) Math.ceil(end - 1e-9) - 1);
    float[] w = new float[last - first + 2];
    w[0] = first;
    for (int k = first; k <= last; k++) {
      w[k - first + 1] = (float) ((Math.min(end, k + 1) - Math.max(start, k)) / (end - start));
    }
    return w;
  }

  private static float[] between(double centre, int from) {
    int first = (int) Math.max(0, Math.min(from - 1, Math.floor(centre)));
    float share = first + 1 < from ? (float) Math.max(0, centre - first) : 0;
    return share == 0 ? new float[] {first, 1} : new float[] {first, 1 - share, share};
  }
}
