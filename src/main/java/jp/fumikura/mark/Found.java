package jp.fumikura.mark;

import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.page.Box;

/**
 * A place for a mark, before anyone looked what stands in it.
 *
 * @param box the printed mark, the inside of a seal box, or the place to sign
 * @param glyph a printed mark fills the box; else the box is empty paper when nobody has marked it
 * @param printed the paper shows the mark or its label
 */
record Found(MarkKind kind, MarkRole role, String label, Box box, boolean glyph, boolean printed, double confidence) {}
