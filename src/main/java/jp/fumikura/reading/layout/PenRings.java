package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.Resolution;

/**
 * Rings drawn by pen round printed words (domain.md §4: 明・大・昭・平・令). An engine reads a circled 女 as anything but 女, so they are taken
 * out of what is read. Printed rings (㊞, ①) are rounder than a hand draws, rims of seals larger than what one draws round a word.
 *
 * @param boxes where they were, in reading order of their tops
 * @param text the image without them
 */
public record PenRings(List<Box> boxes, GreyImage text) {
  private static final int INK = 212;
  private static final double SMALLEST_MM = 4.2;
  private static final double HIGHEST_MM = 11;
  private static final double WIDEST_MM = 32;
  private static final int RAYS = 64;
  /** A rim lies between these shares of the half axes; nothing of it lies further out. */
  private static final double INNER = 0.72;
  private static final double OUTER = 1.1;
  private static final double CLOSED = 0.86;
  private static final double LEAP = 0.09;
  private static final int MOST_LEAPS = 6;
  /** The pen's stroke ends before this, and behind it there is so much room, in most directions. */
  private static final double THICKEST = 0.5;
  private static final double GAP = 0.07;
  private static final double FREE = 0.55;
  private static final double LARGEST_PRINTED_OFF = 0.022;
  private static final double EQUAL = 0.85;
  private static final double SEAL_MM = 8.5;
  private static final double ROUND = 0.1;
  /** Ink of a word against the ring's inside. */
  private static final double LEAST_WORD = 0.06;

  public PenRings {
    boxes = List.copyOf(boxes);
  }

  public static PenRings of(GreyImage text, Resolution resolution) {
    BitImage ink = Masks.below(text, INK);
    Components parts = Components.of(ink);
    List<Box> boxes = new ArrayList<>();
    GreyImage out = text;
    for (Component part : parts.all()) {
      if (sized(part.box(), resolution) && part.fill() < 0.5 && !amongEquals(part.box(), parts) && drawn(parts.alone(part), part.box(), ink, resolution)) {
        out = boxes.isEmpty() ? text.crop(new Box(0, 0, text.width(), text.height())) : out;
        rub(out, parts.alone(part), part.box());
        boxes.add(part.box());
      }
    }
    return new PenRings(boxes, out);
  }

  private static boolean sized(Box box, Resolution resolution) {
    double smallest = resolution.px(SMALLEST_MM);
    return box.width() >= smallest && box.height() >= smallest && box.height() <= resolution.px(HIGHEST_MM) && box.width() <= resolution.px(WIDEST_MM);
  }

  /** A character of a large heading has neighbours as high as itself; a ring reaches beyond the words beside it. */
  private static boolean amongEquals(Box box, Components parts) {
    Box beside = Box.between(box.x() - box.width(), box.y(), box.right() + box.width(), box.bottom());
    return parts.all().stream().map(Component::box).anyMatch(b -> !b.equals(box) && b.height() >= EQUAL * box.height() && b.height() * EQUAL <= box.height()
        && b.meets(beside) && Math.abs(b.centreY() - box.centreY()) < (1 - EQUAL) * box.height());
  }

  private static boolean drawn(BitImage part, Box box, BitImage ink, Resolution resolution) {
    double[] rim = rim(part);
    double[] met = Arrays.stream(rim).filter(r -> r > 0).toArray();
    if (met.length < CLOSED * RAYS || !oneLine(rim) || free(part, rim) < FREE * met.length || outside(part) > 0.03 * Masks.count(part)) {
      return false;
    }
    boolean round = Math.abs(box.width() - box.height()) < ROUND * box.height();
    boolean printed = round && (off(met) < LARGEST_PRINTED_OFF || box.height() > resolution.px(SEAL_MM));
    return !printed && word(ink, box);
  }

  /** For each direction how far out the rim lies, in half axes; 0 where it has a gap. */
  private static double[] rim(BitImage part) {
    double[] out = new double[RAYS];
    for (int ray = 0; ray < RAYS; ray++) {
      for (double r = 1; r >= INNER && out[ray] == 0; r -= 0.01) {
        out[ray] = at(part, ray, r) ? r : 0;
      }
    }
    return out;
  }

  /** The rim goes on where it was; the outermost strokes of a character come and go. */
  private static boolean oneLine(double[] rim) {
    int leaps = 0;
    for (int ray = 0; ray < RAYS; ray++) {
      leaps += rim[ray] > 0 && rim[(ray + 1) % RAYS] > 0 && Math.abs(rim[ray] - rim[(ray + 1) % RAYS]) > LEAP ? 1 : 0;
    }
    return leaps <= MOST_LEAPS;
  }

  /** Directions in which the rim is a stroke with paper behind it. */
  private static int free(BitImage part, double[] rim) {
    int out = 0;
    for (int ray = 0; ray < RAYS; ray++) {
      double r = rim[ray];
      while (r > THICKEST && at(part, ray, r)) {
        r -= 0.01;
      }
      boolean paper = r > THICKEST;
      for (double behind = r; paper && behind > r - GAP; behind -= 0.01) {
        paper = !at(part, ray, behind);
      }
      out += paper ? 1 : 0;
    }
    return out;
  }

  private static boolean at(BitImage part, int ray, double r) {
    double angle = 2 * Math.PI * ray / RAYS;
    int x = (int) (part.width() * (1 + r * Math.cos(angle)) / 2);
    int y = (int) (part.height() * (1 + r * Math.sin(angle)) / 2);
    return x < part.width() && y < part.height() && part.get(x, y);
  }

  /** Mean distance from the mean. */
  private static double off(double[] rim) {
    double mean = Arrays.stream(rim).average().orElse(1);
    return Arrays.stream(rim).map(r -> Math.abs(r - mean)).average().orElse(0);
  }

  /** Ink in the corners, where 口 and 国 have theirs. */
  private static int outside(BitImage part) {
    int out = 0;
    for (int y = 0; y < part.height(); y++) {
      for (int x = Masks.nextSet(part, y, 0); x < part.width(); x = Masks.nextSet(part, y, x + 1)) {
        out += away(x, y, part.width(), part.height()) > OUTER ? 1 : 0;
      }
    }
    return out;
  }

  /** A word's ink in the middle. */
  private static boolean word(BitImage ink, Box box) {
    Box inside = box.grown(-Math.min(box.width(), box.height()) / 4);
    return ink.count(inside) >= LEAST_WORD * inside.area();
  }

  /** The rim, pale border included; strokes of the word it touches stay. */
  private static void rub(GreyImage text, BitImage part, Box box) {
    BitImage wide = new BitImage(box.width() + 4, box.height() + 4);
    for (int y = 0; y < part.height(); y++) {
      for (int x = Masks.nextSet(part, y, 0); x < part.width(); x = Masks.nextSet(part, y, x + 1)) {
        if (away(x, y, part.width(), part.height()) >= INNER) {
          wide.set(x + 2, y + 2);
        }
      }
    }
    wide = Masks.dilate(wide, 2, 2);
    for (int y = 0; y < wide.height(); y++) {
      for (int x = Masks.nextSet(wide, y, 0); x < wide.width(); x = Masks.nextSet(wide, y, x + 1)) {
        int px = box.x() + x - 2;
        int py = box.y() + y - 2;
        if (px >= 0 && py >= 0 && px < text.width() && py < text.height()) {
          text.pixels()[py * text.width() + px] = (byte) 255;
        }
      }
    }
  }

  /** From the middle, in half axes. */
  private static double away(int x, int y, int width, int height) {
    return Math.hypot((2 * x + 1.0) / width - 1, (2 * y + 1.0) / height - 1);
  }
}
