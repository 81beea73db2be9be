package jp.fumikura.reading.onnx;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.GreyImage;

/**
 * Ink of a line that no character read stands for. A net learns to pass over what is left of ruled lines, and a 1
 * spaced away from its number looks just like that; and where it wavers between two steps for one digit, each alone loses.
 */
final class UnreadInk {
  /** Darker is ink, in a picture whose paper is white; at 150 thin digits fell apart and their halves were taken for digits. */
  private static final int INK = 205;
  /** A stroke as high as a digit, in pixels of the net's picture (32 high, text about 26). */
  private static final int LEAST_HIGH = 15;
  /** Half a character's width, in pixels: ink nearer to the middle of a character belongs to it (い, ハ, 川). */
  private static final double REACH = 14;
  /** Digits are narrow. */
  private static final double DIGIT_REACH = 9;
  /** What reaches so far out of the characters it touches is another one. */
  private static final int LEAST_WIDE = 8;
  /** Paper between two strokes, in pixels; strokes closer together are one. */
  private static final int GAP = 4;

  /** Columns {@code from} to {@code to} (exclusive) of the picture. */
  record Stroke(int from, int to) {}

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

  /** From left to right; empty where every stroke as high as a digit has its character. */
  static List<Stroke> of(GreyImage image, List<Read> characters) {
    UnreadInk ink = new UnreadInk(image);
    return ink.strokes().stream().flatMap(s -> ink.apart(s, characters).stream()).toList();
  }

  /** The parts of a stroke that no character covers; none narrower than a digit unless it is the whole stroke. */
  private List<Stroke> apart(Stroke stroke, List<Read> characters) {
    List<Stroke> out = new ArrayList<>();
    int from = -1;
    for (int x = stroke.from; x <= stroke.to; x++) {
      int at = x;
      boolean open = x < stroke.to && characters.stream().noneMatch(c -> Math.abs(c.middle - at) < (c.numeric ? DIGIT_REACH : REACH));
      from = open && from < 0 ? x : from;
      if (!open && from >= 0) {
        out.add(new Stroke(from, x));
        from = -1;
      }
    }
    return out.stream().filter(s -> s.equals(stroke) || s.to - s.from >= LEAST_WIDE && height(s.from, s.to) >= LEAST_HIGH).toList();
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
