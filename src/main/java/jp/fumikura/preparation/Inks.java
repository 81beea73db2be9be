package jp.fumikura.preparation;

import jp.fumikura.page.BitImage;
import jp.fumikura.page.GreyImage;

/**
 * The inks of an upright page apart.
 *
 * @param flat page on white paper without red ink, grey
 * @param black black ink, ruled lines included
 * @param red red ink; empty where there is no colour
 */
record Inks(GreyImage flat, BitImage black, BitImage red) {}
