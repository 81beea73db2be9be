package jp.fumikura.reading.layout;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage.Depth;
import jp.fumikura.page.PreparedPage;

/**
 * What is written in red: receipt dates, corrections, words of a stamp. Preparation takes red out of the writing because
 * seals lie over it; here it stands alone, black on white.
 *
 * @param image as large as the page
 * @param lines as they stand on it
 */
public record RedWriting(GreyImage image, List<Strand> lines) {
  /** Less red than the strokes of three characters. */
  private static final int LITTLE = 150;
  /** What green and blue are at least on paper, and how much darker than that red ink is. */
  private static final int PAPER = 225;
  private static final int DEPTH = 160;

  public RedWriting {
    lines = List.copyOf(lines);
  }

  /** No lines where there is hardly any red. */
  public static RedWriting of(PreparedPage page) {
    if (page.depth() != Depth.COLOUR || Masks.count(page.redInk()) < LITTLE) {
      return new RedWriting(page.text(), List.of());
    }
    BitImage near = Masks.dilate(page.redInk(), 1, 1);
    GreyImage image = white(page.width(), page.height());
    Box place = new Box(0, 0, 0, 0);
    for (int y = 0; y < page.height(); y++) {
      for (int x = Masks.nextSet(near, y, 0); x < page.width(); x = Masks.nextSet(near, y, x + 1)) {
        int i = y * page.width() + x;
        image.pixels()[i] = (byte) level((page.upright().green()[i] & 0xff) + (page.upright().blue()[i] & 0xff) >> 1);
        place = place.isEmpty() ? new Box(x, y, 1, 1) : place.union(new Box(x, y, 1, 1));
      }
    }
    return new RedWriting(image, Layout.open(image, place, page.resolution()));
  }

  private static int level(int greenAndBlue) {
    return Math.clamp(255 - (PAPER - greenAndBlue) * 255 / DEPTH, 0, 255);
  }

  private static GreyImage white(int width, int height) {
    byte[] paper = new byte[width * height];
    Arrays.fill(paper, (byte) 255);
    return new GreyImage(width, height, paper);
  }
}
