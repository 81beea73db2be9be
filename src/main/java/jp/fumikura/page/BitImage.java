package jp.fumikura.page;

/**
 * A mask: one bit a pixel, set where there is ink. Rows are padded to whole longs; bit {@code x & 63} of word
 * {@code y * stride + (x >> 6)} is pixel (x, y). Bits beyond the width are always zero.
 */
public final class BitImage {
  private final int width;
  private final int height;
  private final int stride;
  private final long[] words;

  public BitImage(int width, int height) {
    this(width, height, new long[((width + 63) >> 6) * height]);
  }

  public BitImage(int width, int height, long[] words) {
    this.width = width;
    this.height = height;
    this.stride = (width + 63) >> 6;
    if (words.length != stride * height) {
      throw new IllegalArgumentException("mask of " + width + " x " + height + " with " + words.length + " words");
    }
    this.words = words;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** Longs per row. */
  public int stride() {
    return stride;
  }

  /** The words themselves, for stages that work 64 pixels at a time; write only into masks you made. */
  public long[] words() {
    return words;
  }

  public boolean get(int x, int y) {
    return (words[y * stride + (x >> 6)] >>> (x & 63) & 1) != 0;
  }

  public void set(int x, int y) {
    words[y * stride + (x >> 6)] |= 1L << (x & 63);
  }

  public void clear(int x, int y) {
    words[y * stride + (x >> 6)] &= ~(1L << (x & 63));
  }

  /** Set pixels in a box; parts outside the image count as empty. */
  public int count(Box box) {
    Box part = box.within(width, height);
    int sum = 0;
    for (int y = part.y(); y < part.bottom(); y++) {
      sum += countRow(y, part.x(), part.right());
    }
    return sum;
  }

  /** Set pixels of row y from x0 up to, not including, x1. Both must lie inside the image. */
  public int countRow(int y, int x0, int x1) {
    if (x0 >= x1) {
      return 0;
    }
    int first = x0 >> 6;
    int last = (x1 - 1) >> 6;
    long head = -1L << (x0 & 63);
    long tail = -1L >>> (63 - ((x1 - 1) & 63));
    int row = y * stride;
    if (first == last) {
      return Long.bitCount(words[row + first] & head & tail);
    }
    int sum = Long.bitCount(words[row + first] & head) + Long.bitCount(words[row + last] & tail);
    for (int i = first + 1; i < last; i++) {
      sum += Long.bitCount(words[row + i]);
    }
    return sum;
  }
}
