package jp.fumikura.reading.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.GreyImage;

/**
 * Strokes of a line, apart from everything else, that no character read stands for. A net learns to pass over what is
 * left of ruled lines, and a 1 spaced away from its number looks just like that.
 */
final class UnreadInk {
  /** Darker is ink, in a picture whose paper is white; at 150 thin digits fell apart and their halves were taken for digits. */
  private static final int INK = 205;
  /** A stroke as high as a digit, in pixels of the net's picture (32 high, text about 26). */
  private static final int LEAST_HIGH = 15;
  /** Half a character's width beyond the stroke: the middle of the character it may belong to (い, ハ, 川) is nearer. */
  private static final double REACH = 14;
  /** Digits are in one piece: a thin stroke further than this from where one was read is another. */
  private static final double DIGIT_REACH = 7;
  private static final int THIN = 6;
  /** Paper between two strokes, in pixels; strokes closer together are one. */
  private static final int GAP = 4;

  /** Columns {@code from} to {@code to} (exclusive) of the picture. */
  record Stroke(int from, int to) {
    /** Pixels of paper between the stroke and a place; none within it. */
    private double away(double x) {
      return Math.max(0, Math.max(from - x, x - to));
    }
  }

  /**
   * A character read.
   *
   * @param middle in pixels of the picture
   * @param numeric a digit, or what stands between digits
   */
  record Read(double middle, boolean numeric) {}

  private final GreyImage image;

  private UnreadInk(GreyImage image) {
    this.image = image;
  }

  static List<Stroke> of(GreyImage image, List<Read> characters) {
    return new UnreadInk(image).strokes().stream().filter(s -> characters.stream().min(Comparator.comparingDouble(c -> s.away(c.middle)))
        .filter(nearest -> s.away(nearest.middle) < (nearest.numeric && s.to - s.from <= THIN ? DIGIT_REACH : REACH)).isEmpty()).toList();
  }

  private List<Stroke> strokes() {
    List<Stroke> out = new ArrayList<>();
    int from = -1;
    int last = -1;
    for (int x = 0; x <= image.width() + GAP; x++) {
      boolean ink = x < image.width() && height(x, x + 1) > 0;
      from = ink && from < 0 ? x : from;
      last = ink ? x : last;
      if (from >= 0 && x - last > GAP) {
        out.add(new Stroke(from, last + 1));
        from = -1;
      }
    }
    return out.stream().filter(s -> height(s.from, s.to) >= LEAST_HIGH).toList();
  }

  /** Rows with ink between two columns. */
  private int height(int from, int to) {
    int rows = 0;
    for (int y = 0; y < image.height(); y++) {
      boolean ink = false;
      for (int x = from; x < to; x++) {
        ink |= image.at(x, y) < INK;
      }
      rows += ink ? 1 : 0;
    }
    return rows;
  }
}
