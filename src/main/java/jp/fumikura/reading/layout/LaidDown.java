package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;

/**
 * A vertical line with its characters set side by side, so that an engine for horizontal lines reads it. A long-vowel
 * bar, which stands upright in vertical text, is laid down with them.
 *
 * @param image the line, horizontal
 * @param upright where each character stood in the vertical image
 * @param starts left edge of each character's slot in {@code image}, ascending
 */
public record LaidDown(GreyImage image, List<Box> upright, List<Integer> starts) {
  private static final int INK = 160;

  public LaidDown {
    upright = List.copyOf(upright);
    starts = List.copyOf(starts);
  }

  public static LaidDown of(GreyImage column) {
    Box ink = inkOf(column);
    int em = Math.max(4, ink.width());
    List<Box> characters = characters(column, ink, em);
    int gap = Math.max(2, em / 8);
    int slot = em + gap;
    GreyImage out = paper(2 * em + slot * characters.size(), 2 * em);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      starts.add(em + i * slot - gap / 2);
      lay(column, characters.get(i), out, em + i * slot, em / 2, em);
    }
    return new LaidDown(out, characters, starts);
  }

  /** The box in the vertical image of a character found in the laid one. */
  public Box standing(Box laid) {
    if (upright.isEmpty()) {
      return laid;
    }
    int at = Collections.binarySearch(starts, (int) laid.centreX());
    return upright.get(Math.max(0, at >= 0 ? at : -at - 2));
  }

  private static List<Box> characters(GreyImage column, Box ink, int em) {
    List<Box> out = new ArrayList<>();
    for (Box piece : pieces(column, ink)) {
      Box last = out.isEmpty() ? null : out.getLast();
      if (last != null && piece.bottom() - last.y() <= em * 1.12) {
        out.set(out.size() - 1, last.union(piece));
      } else {
        addSplit(out, piece, em);
      }
    }
    return out;
  }

  /** Touching characters come as one tall piece; a bar (ー) is tall and thin and stays whole. */
  private static void addSplit(List<Box> out, Box piece, int em) {
    int parts = Math.max(1, (int) Math.round(piece.height() / (em * 1.05)));
    for (int i = 0; i < parts; i++) {
      int top = piece.y() + piece.height() * i / parts;
      out.add(Box.between(piece.x(), top, piece.right(), piece.y() + piece.height() * (i + 1) / parts));
    }
  }

  private static List<Box> pieces(GreyImage image, Box ink) {
    List<Box> out = new ArrayList<>();
    int start = -1;
    for (int y = ink.y(); y <= ink.bottom(); y++) {
      boolean inked = y < ink.bottom() && rowHasInk(image, ink, y);
      if (inked && start < 0) {
        start = y;
      } else if (!inked && start >= 0) {
        out.add(Box.between(ink.x(), start, ink.right(), y));
        start = -1;
      }
    }
    return out;
  }

  private static boolean rowHasInk(GreyImage image, Box ink, int y) {
    for (int x = ink.x(); x < ink.right(); x++) {
      if (image.at(x, y) < INK) {
        return true;
      }
    }
    return false;
  }

  private static void lay(GreyImage from, Box character, GreyImage to, int x, int y, int em) {
    Box tight = inkOf(from, character);
    boolean bar = tight.height() > em * 0.6 && tight.width() < tight.height() * 0.25;
    int width = bar ? tight.height() : tight.width();
    int height = bar ? tight.width() : tight.height();
    // A comma or full stop hangs at the top right of its square in vertical text and at the bottom left when laid down.
    boolean mark = tight.width() < em * 0.4 && tight.height() < em * 0.4 && tight.x() > character.centreX();
    int dx = x + (mark ? 0 : Math.max(0, (em - width) / 2));
    int dy = y + (mark ? em - height : Math.max(0, (em - height) / 2));
    for (int v = 0; v < height; v++) {
      for (int u = 0; u < width; u++) {
        int sample = bar ? from.at(tight.x() + v, tight.y() + u) : from.at(tight.x() + u, tight.y() + v);
        int px = dx + u;
        int py = dy + v;
        if (px < to.width() && py < to.height()) {
          to.pixels()[py * to.width() + px] = (byte) sample;
        }
      }
    }
  }

  private static GreyImage paper(int width, int height) {
    byte[] white = new byte[width * height];
    Arrays.fill(white, (byte) 255);
    return new GreyImage(width, height, white);
  }

  private static Box inkOf(GreyImage image) {
    return inkOf(image, new Box(0, 0, image.width(), image.height()));
  }

  private static Box inkOf(GreyImage image, Box part) {
    int left = part.right();
    int right = part.x();
    int top = part.bottom();
    int bottom = part.y();
    for (int y = part.y(); y < part.bottom(); y++) {
      for (int x = part.x(); x < part.right(); x++) {
        if (image.at(x, y) < INK) {
          left = Math.min(left, x);
          right = Math.max(right, x + 1);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y + 1);
        }
      }
    }
    return left < right ? Box.between(left, top, right, bottom) : part;
  }
}
