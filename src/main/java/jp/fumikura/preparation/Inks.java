package jp.fumikura.preparation;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;

/**
 * The inks of an upright page apart.
 *
 * @param flat page on white paper without red ink, grey
 * @param black black ink, ruled lines included
 * @param red red ink; empty where there is no colour
 */
record Inks(GreyImage flat, BitImage black, BitImage red) {
  /** Lines one pixel thick come out of a scan this pale. */
  private static final int PALEST_LINE = 222;

  /** All that may be a ruled line: red lines too, and fine lines paler than ink for reading may be. */
  BitImage forLines() {
    return Masks.or(Masks.or(Masks.below(flat, PALEST_LINE), black), red);
  }
}
