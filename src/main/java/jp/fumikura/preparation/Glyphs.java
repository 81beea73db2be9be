package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Masks;

/** Pieces of a page that look like single characters, each brought to 16 × 16 shares of ink. */
final class Glyphs {
  static final int SIDE = 16;
  private static final int SMALLEST_PX = 13;
  private static final int LARGEST_PX = 64;
  private static final int MOST = 320;

  private Glyphs() {}

  /** Up to some three hundred, spread over the page. Row by row, 0 paper to 1 all ink. */
  static List<float[]> of(BitImage ink) {
    List<Box> boxes = new ArrayList<>();
    for (Components.Component part : Components.of(Masks.dilate(ink, 2, 2)).all()) {
      Box box = part.box().grown(-2);
      int longer = Math.max(box.width(), box.height());
      int shorter = Math.min(box.width(), box.height());
      if (longer <= LARGEST_PX && shorter >= SMALLEST_PX && shorter * 4 >= longer * 3 && inkShare(ink, box) < 0.65) {
        boxes.add(box);
      }
    }
    List<float[]> out = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i += Math.max(1, boxes.size() / MOST)) {
      out.add(shares(ink, boxes.get(i)));
    }
    return out;
  }

  private static double inkShare(BitImage ink, Box box) {
    return (double) ink.count(box) / box.area();
  }

  private static float[] shares(BitImage ink, Box box) {
    float[] out = new float[SIDE * SIDE];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        Box part = Box.between(box.x() + x * box.width() / SIDE, box.y() + y * box.height() / SIDE,
            box.x() + ((x + 1) * box.width() + SIDE - 1) / SIDE, box.y() + ((y + 1) * box.height() + SIDE - 1) / SIDE);
        out[y * SIDE + x] = (float) ((double) ink.count(part) / part.area());
      }
    }
    return out;
  }

  /** The glyph turned a quarter clockwise. */
  static float[] turned(float[] glyph) {
    float[] out = new float[glyph.length];
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        out[x * SIDE + SIDE - 1 - y] = glyph[y * SIDE + x];
      }
    }
    return out;
  }
}
