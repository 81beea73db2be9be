package jp.fumikura.preparation;

import jp.fumikura.page.PageImage;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.GreyImage;

/** Makes an image smaller by area averaging: every source pixel counts with the area it covers, so thin strokes stay even. */
final class Reduction {
  private static final int ONE = 256;

  private Reduction() {}

  /**
   * @param factor 0 to 1; 1 returns the page itself, sizes are rounded to whole pixels
   */
  static PageImage reduce(PageImage page, double factor) {
    int width = Math.max(1, (int) Math.round(page.width() * factor));
    int height = Math.max(1, (int) Math.round(page.height() * factor));
    if (width == page.width() && height == page.height()) {
      return page;
    }
    byte[] red = reduce(page.red(), page.width(), page.height(), width, height);
    if (page.depth() != Depth.COLOUR) {
      return PageImage.grey(new GreyImage(width, height, red), page.resolution().scaled(factor));
    }
    byte[] green = reduce(page.green(), page.width(), page.height(), width, height);
    byte[] blue = reduce(page.blue(), page.width(), page.height(), width, height);
    return PageImage.colour(width, height, page.resolution().scaled(factor), red, green, blue);
  }

  private static byte[] reduce(byte[] plane, int width, int height, int newWidth, int newHeight) {
    if (Math.abs(newWidth * 3 - width * 2) <= 3 && Math.abs(newHeight * 3 - height * 2) <= 3 && Math.min(width, height) > 6) {
      return threeToTwo(plane, width, height, newWidth, newHeight);
    }
    if (Math.abs(newWidth * 2 - width) <= 1 && Math.abs(newHeight * 2 - height) <= 1 && Math.min(width, height) > 4) {
      return twoToOne(plane, width, height, newWidth, newHeight);
    }
    byte[] out = new byte[newWidth * newHeight];
    int[] row = new int[width];
    Weights down = new Weights(height, newHeight);
    Weights across = new Weights(width, newWidth);
    for (int y = 0; y < newHeight; y++) {
      down.sumRows(plane, width, y, row);
      across.sumColumns(row, out, y * newWidth, newWidth);
    }
    return out;
  }

  /** 300 to 200 dpi, the usual case: nine pixels become four. A last odd row or column is repeated. */
  private static byte[] threeToTwo(byte[] p, int width, int height, int newWidth, int newHeight) {
    byte[] out = new byte[newWidth * newHeight];
    int[] near = new int[width];
    for (int y = 0; y < newHeight; y++) {
      int middle = Math.min(height - 2, y / 2 * 3 + 1) * width;
      int outer = middle + (y % 2 == 0 ? -width : width);
      for (int x = 0; x < width; x++) {
        near[x] = 2 * (p[outer + x] & 0xff) + (p[middle + x] & 0xff);
      }
      int to = y * newWidth;
      int whole = Math.min(newWidth / 2, width / 3);
      for (int k = 0, x = 0; k < whole; k++, x += 3) {
        out[to + 2 * k] = (byte) ((2 * near[x] + near[x + 1]) * 7282 + 32768 >>> 16);
        out[to + 2 * k + 1] = (byte) ((near[x + 1] + 2 * near[x + 2]) * 7282 + 32768 >>> 16);
      }
      for (int x = 2 * whole; x < newWidth; x++) {
        out[to + x] = (byte) (near[Math.min(width - 1, x * 3 / 2)] * 21845 + 32768 >>> 16);
      }
    }
    return out;
  }

  private static byte[] twoToOne(byte[] p, int width, int height, int newWidth, int newHeight) {
    byte[] out = new byte[newWidth * newHeight];
    for (int y = 0; y < newHeight; y++) {
      int a = Math.min(height - 2, 2 * y) * width;
      for (int x = 0; x < newWidth; x++) {
        int i = a + Math.min(width - 2, 2 * x);
        out[y * newWidth + x] = (byte) ((p[i] & 0xff) + (p[i + 1] & 0xff) + (p[i + width] & 0xff) + (p[i + width + 1] & 0xff) + 2 >>> 2);
      }
    }
    return out;
  }

  /** For each target pixel: the first source pixel it covers and the share of each, together {@link #ONE}. */
  private static final class Weights {
    private final int taps;
    private final int[] first;
    private final int[] weight;

    Weights(int from, int to) {
      double step = (double) from / to;
      taps = (int) Math.ceil(step) + 1;
      first = new int[to];
      weight = new int[to * taps];
      for (int i = 0; i < to; i++) {
        place(i, i * step, (i + 1) * step, from);
      }
    }

    private void place(int i, double start, double end, int from) {
      first[i] = Math.min((int) start, from - taps);
      int rest = ONE;
      int heaviest = 0;
      for (int k = 0; k < taps; k++) {
        double share = Math.max(0, Math.min(end, first[i] + k + 1) - Math.max(start, first[i] + k));
        weight[i * taps + k] = (int) Math.round(share / (end - start) * ONE);
        rest -= weight[i * taps + k];
        heaviest = weight[i * taps + k] > weight[i * taps + heaviest] ? k : heaviest;
      }
      weight[i * taps + heaviest] += rest;
    }

    void sumRows(byte[] plane, int width, int y, int[] row) {
      java.util.Arrays.fill(row, 0);
      for (int k = 0; k < taps; k++) {
        int w = weight[y * taps + k];
        if (w != 0) {
          addRow(plane, (first[y] + k) * width, w, row);
        }
      }
    }

    private static void addRow(byte[] plane, int from, int w, int[] row) {
      for (int x = 0; x < row.length; x++) {
        row[x] += (plane[from + x] & 0xff) * w;
      }
    }

    void sumColumns(int[] row, byte[] out, int at, int count) {
      for (int x = 0; x < count; x++) {
        int sum = ONE * ONE / 2;
        int f = first[x];
        int w = x * taps;
        for (int k = 0; k < taps; k++) {
          sum += row[f + k] * weight[w + k];
        }
        out[at + x] = (byte) (sum >>> 16);
      }
    }
  }
}
