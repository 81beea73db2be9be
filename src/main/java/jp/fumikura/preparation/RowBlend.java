package jp.fumikura.preparation;

/**
 * Bilinear mixing of source pixels into one target row, for each plane in turn. Positions are 16.16. Each loop does one
 * thing to ints that lie side by side: such loops, and only such, are made vector instructions of.
 */
final class RowBlend {
  /** A pixel in 16.16. */
  static final int ONE = 65536;

  private final int width;
  private final int[] near;
  private final int[] rightward;
  private final int[] downward;
  private final int[] top;
  private final int[] bottom;
  private int first;
  private int last;
  private int fromX;
  private int fromY;
  private int stepX;
  private int stepY;

  /**
   * @param width of the source
   * @param count longest target row
   */
  RowBlend(int width, int count) {
    this.width = width;
    near = new int[count + 1];
    rightward = new int[count];
    downward = new int[count];
    top = new int[count];
    bottom = new int[count];
  }

  /** The next row: where its pixel 0 lies in the source, how far one step leads, and which of its pixels lie inside. */
  void at(int fx, int fy, int stepX, int stepY, int first, int last) {
    this.fromX = fx;
    this.fromY = fy;
    this.stepX = stepX;
    this.stepY = stepY;
    this.first = first;
    this.last = last;
    shares(fx, stepX, rightward);
    shares(fy, stepY, downward);
  }

  private void shares(int from, int step, int[] out) {
    for (int x = first; x < last; x++) {
      out[x] = from + x * step >> 8 & 0xff;
    }
  }

  /** Writes the row's inside of one plane, its pixel 0 at {@code to}. */
  void write(byte[] plane, byte[] out, int to) {
    for (int x = first, end; x < last; x = end) {
      int sx = fromX + x * stepX;
      int sy = fromY + x * stepY;
      end = x + Math.min(last - x, Math.min(stays(sx & 0xffff, stepX - ONE), stays(sy & 0xffff, stepY)));
      int from = (sy >> 16) * width + (sx >> 16);
      mixAcross(plane, from, x, end, top);
      mixAcross(plane, from + width, x, end, bottom);
    }
    for (int x = first; x < last; x++) {
      near[x] = (top[x] << 8) + (bottom[x] - top[x]) * downward[x] + 32768 >>> 16;
    }
    for (int x = first; x < last; x++) {
      out[to + x] = (byte) near[x];
    }
  }

  /** How many steps a position stays within its source pixel, or goes on to the next one with each step: 1 where it does neither. */
  private static int stays(int part, int drift) {
    return Math.abs(drift) >= ONE ? 1 : drift > 0 ? (ONE - 1 - part) / drift + 1 : drift < 0 ? part / -drift + 1 : Integer.MAX_VALUE;
  }

  private void mixAcross(byte[] plane, int from, int x0, int x1, int[] out) {
    for (int x = x0; x <= x1; x++) {
      near[x] = plane[from + x - x0] & 0xff;
    }
    for (int x = x0; x < x1; x++) {
      out[x] = (near[x] << 8) + (near[x + 1] - near[x]) * rightward[x];
    }
  }
}
