package jp.fumikura.preparation;

import java.util.Arrays;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PageImage.Depth;

/**
 * Takes red ink from black. Redness is red minus the stronger of green and blue on white paper; what counts as red
 * depends on how much colour noise the scan has, and each patch must somewhere be clearly red: scanners leave a reddish
 * fringe one pixel wide along black strokes, and JPEG leaves blotches. In red light a vermilion seal is nearly as bright
 * as paper while the black strokes under it stay dark, so the red plane gives the writing back.
 */
final class InkSeparation {
  private static final int LEAST_REDNESS = 14;
  private static final int LEAST_PEAK = 30;
  private static final int LEAST_PIXELS = 6;
  /** A patch is cut at this share of its own peak, so that a faint seal keeps its shape and a strong one no halo. */
  private static final double SHARE_OF_PEAK = 0.3;

  private InkSeparation() {}

  static Inks separate(PageImage flat) {
    GreyImage grey = flat.toGrey();
    if (flat.depth() != Depth.COLOUR) {
      return new Inks(grey, Binarisation.binarise(grey), new BitImage(flat.width(), flat.height()));
    }
    GreyImage redness = redness(flat);
    BitImage red = redInk(redness);
    GreyImage lifted = Masks.count(red) == 0 ? grey : lift(flat, grey, red);
    return new Inks(lifted, Binarisation.binarise(lifted), red);
  }

  private static GreyImage redness(PageImage flat) {
    byte[] r = flat.red();
    byte[] g = flat.green();
    byte[] b = flat.blue();
    byte[] out = new byte[r.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) Math.max(0, (r[i] & 0xff) - Math.max(g[i] & 0xff, b[i] & 0xff));
    }
    return new GreyImage(flat.width(), flat.height(), out);
  }

  static BitImage redInk(GreyImage redness) {
    GreyImage calm = Smoothing.box3(redness);
    int least = Math.max(LEAST_REDNESS, noiseLimit(calm));
    BitImage candidates = above(calm, least);
    Components parts = Components.of(Masks.close(candidates, 1, 1));
    BitImage out = new BitImage(redness.width(), redness.height());
    for (Component part : parts.all()) {
      if (part.pixels() >= LEAST_PIXELS) {
        keepIfRed(parts, part, calm, Math.max(LEAST_PEAK, 2 * least), least, out);
      }
    }
    return out;
  }

  /** Three times what 85 of 100 pixels, nearly all of them bare paper, stay below. */
  private static int noiseLimit(GreyImage calm) {
    int[] histogram = Binarisation.histogram(calm);
    long all = Arrays.stream(histogram).sum();
    long seen = 0;
    for (int v = 0; v < 256; v++) {
      seen += histogram[v];
      if (seen > all * 0.85) {
        return 3 * v;
      }
    }
    return 255;
  }

  private static void keepIfRed(Components parts, Component part, GreyImage calm, int leastPeak, int least, BitImage out) {
    BitImage alone = parts.alone(part);
    int peak = peak(alone, part, calm);
    if (peak < leastPeak) {
      return;
    }
    int cut = Math.max(least, (int) (peak * SHARE_OF_PEAK));
    for (int y = 0; y < alone.height(); y++) {
      for (int x = Masks.nextSet(alone, y, 0); x < alone.width(); x = Masks.nextSet(alone, y, x + 1)) {
        if (calm.at(part.box().x() + x, part.box().y() + y) >= cut) {
          out.set(part.box().x() + x, part.box().y() + y);
        }
      }
    }
  }

  /** The level only one in twenty of its pixels passes. */
  private static int peak(BitImage alone, Component part, GreyImage calm) {
    int[] histogram = new int[256];
    for (int y = 0; y < alone.height(); y++) {
      for (int x = Masks.nextSet(alone, y, 0); x < alone.width(); x = Masks.nextSet(alone, y, x + 1)) {
        histogram[calm.at(part.box().x() + x, part.box().y() + y)]++;
      }
    }
    int left = part.pixels() / 20;
    int v = 255;
    while (v > 0 && (left -= histogram[v]) >= 0) {
      v--;
    }
    return v;
  }

  private static BitImage above(GreyImage grey, int least) {
    BitImage dark = Masks.below(grey, least);
    return Masks.inverse(dark);
  }

  /** Grey where there is no red; where there is, the red plane stretched so that the seal's own red becomes paper. */
  private static GreyImage lift(PageImage flat, GreyImage grey, BitImage red) {
    BitImage near = Masks.dilate(red, 2, 2);
    int brightness = typicalRed(flat, red);
    byte[] out = grey.pixels().clone();
    for (int y = 0; y < grey.height(); y++) {
      for (int x = Masks.nextSet(near, y, 0); x < grey.width(); x = Masks.nextSet(near, y, x + 1)) {
        int i = y * grey.width() + x;
        out[i] = (byte) Math.max(out[i] & 0xff, Math.min(255, (flat.red()[i] & 0xff) * 255 / brightness));
      }
    }
    return new GreyImage(grey.width(), grey.height(), out);
  }

  private static int typicalRed(PageImage flat, BitImage red) {
    int[] histogram = new int[256];
    for (int y = 0; y < red.height(); y++) {
      for (int x = Masks.nextSet(red, y, 0); x < red.width(); x = Masks.nextSet(red, y, x + 1)) {
        histogram[flat.red()[y * flat.width() + x] & 0xff]++;
      }
    }
    long left = Masks.count(red) * 2L / 5;
    int v = 0;
    while (v < 255 && (left -= histogram[v]) >= 0) {
      v++;
    }
    return Math.max(120, v);
  }
}
