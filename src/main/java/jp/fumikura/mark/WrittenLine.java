package jp.fumikura.mark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;

/**
 * A line of writing that stands in a place, without what stands round it.
 *
 * @param box prepared pixels
 * @param ink the pixels of the box, 255 wherever there is no stroke of this line
 */
record WrittenLine(Box box, GreyImage ink) {
  /** Rows and columns of a {@link #windows window}. */
  static final int HEIGHT = 32;
  static final int WIDTH = 192;
  private static final double REACH_MM = 2.5;
  private static final double DUST_MM = 0.3;
  private static final double RULE_MM = 12;
  private static final int RULE_SHAPE = 12;
  private static final double LOWEST_MM = 1.8;
  /** Lines lower than this share of the highest are readings set small above it, or stray strokes. */
  private static final double SMALL = 0.45;

  /**
   * The lines that stand in a place, top down; strokes that begin in it may leave it by 2.5 mm.
   *
   * @param print dark pixels of the page
   * @param labels what is printed in the place
   */
  static List<WrittenLine> in(Box place, PreparedPage page, BitImage print, List<Box> labels) {
    Resolution resolution = page.resolution();
    Box reach = place.grown(resolution.wholePx(REACH_MM)).within(page.width(), page.height());
    BitImage part = part(print, reach);
    labels.forEach(label -> Masks.clear(part, label.moved(-reach.x(), -reach.y())));
    Components strokes = Components.of(part);
    BitImage own = new BitImage(reach.width(), reach.height());
    strokes.all().stream().filter(s -> stroke(s.box(), resolution) && place.contains(s.box().centreX() + reach.x(), s.box().centreY() + reach.y())).forEach(s -> strokes.paint(s, own));
    return lines(own, reach, page.text(), resolution);
  }

  private static BitImage part(BitImage print, Box area) {
    BitImage out = new BitImage(area.width(), area.height());
    for (int y = area.y(); y < area.bottom(); y++) {
      for (int x = Masks.nextSet(print, y, area.x()); x < area.right(); x = Masks.nextSet(print, y, x + 1)) {
        out.set(x - area.x(), y - area.y());
      }
    }
    return out;
  }

  private static boolean stroke(Box box, Resolution resolution) {
    int length = Math.max(box.width(), box.height());
    boolean rule = length > resolution.px(RULE_MM) && length > RULE_SHAPE * Math.min(box.width(), box.height());
    return length >= resolution.px(DUST_MM) && !rule;
  }

  private static List<WrittenLine> lines(BitImage own, Box area, GreyImage text, Resolution resolution) {
    List<Box> bands = bands(own, resolution.wholePx(0.5));
    int highest = bands.stream().mapToInt(Box::height).max().orElse(0);
    double least = Math.max(resolution.px(LOWEST_MM), SMALL * highest);
    BitImage near = Masks.dilate(own, 1, 1);
    return bands.stream().filter(b -> b.height() >= least).map(b -> new WrittenLine(b.moved(area.x(), area.y()), ink(near, b, area, text))).toList();
  }

  /** Rows that hold ink, apart where {@code gap} rows hold none; each as wide as its ink. */
  private static List<Box> bands(BitImage own, int gap) {
    List<Box> out = new ArrayList<>();
    int start = -1;
    int last = -1;
    for (int y = 0; y <= own.height(); y++) {
      boolean inked = y < own.height() && own.countRow(y, 0, own.width()) > 0;
      if (start >= 0 && (y == own.height() || inked && y - last > gap)) {
        out.add(fitted(own, start, last + 1));
        start = -1;
      }
      if (inked) {
        start = start < 0 ? y : start;
        last = y;
      }
    }
    return out;
  }

  private static Box fitted(BitImage own, int top, int bottom) {
    int left = own.width();
    int right = 0;
    for (int y = top; y < bottom; y++) {
      left = Math.min(left, Masks.nextSet(own, y, 0));
      for (int x = Masks.nextSet(own, y, right); x < own.width(); x = Masks.nextSet(own, y, x + 1)) {
        right = x + 1;
      }
    }
    return Box.between(left, top, right, bottom);
  }

  private static GreyImage ink(BitImage own, Box band, Box area, GreyImage text) {
    GreyImage out = new GreyImage(band.width(), band.height());
    Arrays.fill(out.pixels(), (byte) 255);
    for (int y = 0; y < band.height(); y++) {
      for (int x = 0; x < band.width(); x++) {
        if (own.get(band.x() + x, band.y() + y)) {
          out.pixels()[y * band.width() + x] = (byte) text.at(area.x() + band.x() + x, area.y() + band.y() + y);
        }
      }
    }
    return out;
  }

  /** Length over height; below 1.4 it is one character or two, too little to tell a hand by. */
  double shape() {
    return (double) box.width() / box.height();
  }

  /**
   * The line brought to {@link #HEIGHT} rows and cut into windows of {@link #WIDTH} columns, overlapping where it is longer: shares of ink
   * (0 paper, 1 black), row by row. A shorter line begins at the left.
   */
  List<float[]> windows() {
    double step = (double) box.height() / HEIGHT;
    int columns = (int) Math.ceil(box.width() / step);
    int count = Math.max(1, (columns + WIDTH - 1) / WIDTH);
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(window(count == 1 ? 0 : (int) Math.round((double) (columns - WIDTH) * i / (count - 1)), step));
    }
    return out;
  }

  private float[] window(int first, double step) {
    float[] out = new float[HEIGHT * WIDTH];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH && (first + x) * step < box.width(); x++) {
        out[y * WIDTH + x] = share((first + x) * step, y * step, step);
      }
    }
    return out;
  }

  /** Mean ink of a square of the line that begins at (left, top), parts of pixels weighed. */
  private float share(double left, double top, double side) {
    double sum = 0;
    for (int y = (int) top; y < top + side && y < ink.height(); y++) {
      double high = Math.min(y + 1, top + side) - Math.max(y, top);
      for (int x = (int) left; x < left + side && x < ink.width(); x++) {
        sum += (255 - ink.at(x, y)) * high * (Math.min(x + 1, left + side) - Math.max(x, left));
      }
    }
    return (float) (sum / (255 * side * side));
  }
}
