package jp.fumikura.reading.onnx;

import java.util.Arrays;
import java.util.Optional;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.reading.layout.Scaling;

/**
 * A line as the net takes it: cut to its ink, padded, 32 pixels high (steps 2 to 5 of the model's contract).
 *
 * @param image 32 px high, any width
 * @param left pixel of the line image at the left edge of {@code image}
 * @param scale pixels of {@code image} for one of the line image
 */
record NetInput(GreyImage image, double left, double scale, Box ink) {
  static final int HEIGHT = 32;
  private static final double PAD = 0.12;
  private static final double LOWEST = 0.6;
  private static final int FAINTEST = 225;
  private static final double DARK = 0.4;

  /** Empty where there is no ink. {@code em} is the usual height of a character, in pixels of the line image. */
  static Optional<NetInput> of(GreyImage line, double em) {
    return ink(line).map(b -> cut(line, b, em));
  }

  /** A line that is 32 px high already, as the parity samples are. */
  static NetInput ready(GreyImage image) {
    return new NetInput(image, 0, 1, new Box(0, 0, image.width(), image.height()));
  }

  private static NetInput cut(GreyImage line, Box ink, double em) {
    Box box = ink.grown(1);
    int missing = (int) Math.max(0, Math.round(LOWEST * em) - box.height());
    Box high = Box.between(box.x(), box.y() - missing / 2, box.right(), box.bottom() + missing - missing / 2);
    int pad = (int) Math.round(PAD * high.height());
    Box whole = high.grown(pad);
    GreyImage padded = part(line, whole, box);
    double scale = (double) HEIGHT / whole.height();
    int width = Math.max(8, (int) Math.round(whole.width() * scale));
    return new NetInput(Scaling.to(padded, width, HEIGHT), whole.x(), scale, ink);
  }

  /** The frame with the pixels of {@code box} in it, white elsewhere and beyond the image. */
  private static GreyImage part(GreyImage line, Box frame, Box box) {
    byte[] out = new byte[frame.width() * frame.height()];
    Arrays.fill(out, (byte) 255);
    Box seen = box.within(line.width(), line.height());
    for (int y = seen.y(); y < seen.bottom(); y++) {
      System.arraycopy(line.pixels(), y * line.width() + seen.x(), out, (y - frame.y()) * frame.width() + seen.x() - frame.x(), seen.width());
    }
    return new GreyImage(frame.width(), frame.height(), out);
  }

  private static Optional<Box> ink(GreyImage line) {
    int darkest = darkestHundredth(line);
    if (darkest > FAINTEST || line.width() < 3 || line.height() < 3) {
      return Optional.empty();
    }
    int limit = (int) Math.round(9 * (255 - DARK * (255 - darkest)));
    int[] columns = new int[line.width()];
    int[] rows = new int[line.height()];
    for (int y = 1; y < line.height() - 1; y++) {
      for (int x = 1; x < line.width() - 1; x++) {
        if (around(line, x, y) < limit) {
          columns[x]++;
          rows[y]++;
        }
      }
    }
    int needed = count(rows) > 30 ? 2 : 1;
    Box box = Box.between(first(columns, needed), first(rows, needed), last(columns, needed), last(rows, needed));
    return box.isEmpty() ? Optional.empty() : Optional.of(box);
  }

  private static int around(GreyImage line, int x, int y) {
    int sum = 0;
    for (int dy = -1; dy <= 1; dy++) {
      int at = (y + dy) * line.width() + x;
      sum += (line.pixels()[at - 1] & 0xff) + (line.pixels()[at] & 0xff) + (line.pixels()[at + 1] & 0xff);
    }
    return sum;
  }

  private static int darkestHundredth(GreyImage line) {
    int[] histogram = new int[256];
    for (byte pixel : line.pixels()) {
      histogram[pixel & 0xff]++;
    }
    int left = Math.max(1, line.pixels().length / 100);
    int grey = 0;
    while (grey < 255 && (left -= histogram[grey]) > 0) {
      grey++;
    }
    return grey;
  }

  private static int count(int[] profile) {
    return last(profile, 1) - first(profile, 1);
  }

  private static int first(int[] profile, int needed) {
    int i = 0;
    while (i < profile.length && profile[i] < needed) {
      i++;
    }
    return i;
  }

  private static int last(int[] profile, int needed) {
    int i = profile.length;
    while (i > 0 && profile[i - 1] < needed) {
      i--;
    }
    return i;
  }
}
