package jp.fumikura.reading.layout;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;

/**
 * Gives back the writing under seals of grey scans, where no colour tells ink from ink: vermilion is paler than black.
 * A piece of ink as large as a seal, mostly paper inside and clearly paler than the page's writing is faded, whatever is
 * darker than it stays. Only what is read changes; what is looked at for marks does not.
 */
public final class PaleSeals {
  /** Registered seals measure 8 to 25 mm (domain: 印鑑条例), official ones up to 36 mm. */
  private static final double SMALLEST_MM = 6;
  private static final double LARGEST_MM = 40;
  private static final double FULLEST = 0.5;
  private static final int INK = 212;
  private static final int PALER = 45;
  private static final int LEAST_INK = 40;

  private PaleSeals() {}

  /** What an engine should read of a page: its text, with pale seals gone where colour could not take them out. */
  public static GreyImage faded(PreparedPage page) {
    return page.depth() == Depth.COLOUR ? page.text() : faded(page.text(), page.resolution());
  }

  /** The image itself where there is nothing to fade. */
  static GreyImage faded(GreyImage text, Resolution resolution) {
    Components parts = Components.of(Masks.below(text, INK));
    GreyImage out = text;
    int dark = -1;
    for (Component part : parts.all()) {
      if (large(part, resolution)) {
        dark = dark < 0 ? quantile(histogram(text), 0, INK, 0.1) : dark;
        int[] levels = levels(parts.alone(part), part.box(), text);
        if (quantile(levels, 0, 256, 0.5) > dark + PALER) {
          out = out == text ? new GreyImage(text.width(), text.height(), text.pixels().clone()) : out;
          fade(out, part.box(), dark, quantile(levels, 0, 256, 0.5));
        }
      }
    }
    return out;
  }

  private static boolean large(Component part, Resolution resolution) {
    int small = Math.min(part.box().width(), part.box().height());
    int large = Math.max(part.box().width(), part.box().height());
    return small >= resolution.px(SMALLEST_MM) && large <= resolution.px(LARGEST_MM) && part.fill() < FULLEST;
  }

  private static int[] histogram(GreyImage text) {
    int[] out = new int[256];
    for (byte pixel : text.pixels()) {
      out[pixel & 0xff]++;
    }
    return out;
  }

  private static int[] levels(BitImage part, Box box, GreyImage text) {
    int[] out = new int[256];
    for (int y = 0; y < part.height(); y++) {
      for (int x = Masks.nextSet(part, y, 0); x < part.width(); x = Masks.nextSet(part, y, x + 1)) {
        out[text.at(box.x() + x, box.y() + y)]++;
      }
    }
    return out;
  }

  /** The level below which so much of what lies between two levels is. */
  private static int quantile(int[] histogram, int from, int to, double share) {
    long all = 0;
    for (int v = from; v < to; v++) {
      all += histogram[v];
    }
    long left = (long) (all * share);
    int v = from;
    while (v < to - 1 && (left -= histogram[v]) > 0) {
      v++;
    }
    return v;
  }

  /** Stretches the greys so that the seal's becomes paper and the writing's stays. */
  private static void fade(GreyImage image, Box box, int dark, int seal) {
    int room = Math.max(LEAST_INK, seal - dark);
    Box near = box.grown(2).within(image.width(), image.height());
    for (int y = near.y(); y < near.bottom(); y++) {
      for (int i = y * image.width() + near.x(); i < y * image.width() + near.right(); i++) {
        int grey = image.pixels()[i] & 0xff;
        image.pixels()[i] = (byte) (grey <= dark ? grey : Math.min(255, dark + (grey - dark) * (255 - dark) / room));
      }
    }
  }
}
