package jp.fumikura.reading.layout;

import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;

/** What an engine need not be asked about. */
final class Noise {
  private static final double SPECK_MM = 0.2;
  /** Print is higher than this: 3 points. */
  private static final double LOWEST_LINE_MM = 0.85;
  /** No character but a dash is lower than this, in em. */
  private static final double FLAT = 0.2;
  /** A dash or 一 is at most one em long. */
  private static final double DASH = 1.4;
  private static final double THIN = 0.12;
  /** Braces, brackets over several rows and arrows are taller than any character beside them, in em, and mostly paper. */
  private static final double TALL = 1.7;

  private Noise() {}

  /** Dust, or a dot of a small character: too little to begin a line with. */
  static boolean speck(Piece piece, Resolution resolution) {
    int speck = Math.max(2, resolution.wholePx(SPECK_MM));
    return piece.size() <= speck || piece.ink() < speck * speck;
  }

  /** What is left of ruled lines and frames. */
  static boolean rule(Piece piece, double em) {
    boolean frame = piece.size() > 3 * em && piece.ink() < 0.1 * piece.box().area();
    return frame || bar(piece, em);
  }

  private static boolean bar(Piece piece, double em) {
    return Math.min(piece.width(), piece.height()) <= THIN * em && piece.size() > DASH * em;
  }

  /** A piece that spans rows of text without being text itself. */
  static boolean spansRows(Piece piece, double em) {
    boolean hollow = piece.ink() < 0.25 * piece.box().area();
    boolean slim = piece.width() < 0.6 * piece.height();
    return piece.height() > TALL * em && (hollow || slim) || piece.width() > 2.5 * em && hollow;
  }

  /** 一, ー or a dash that stands for "none" alone in a cell: as long as a character, half way up, where no rule runs. */
  static boolean loneBar(Strand line, Region region, double em) {
    Box bar = line.box();
    double height = (bar.centreY() - region.box().y()) / region.box().height();
    boolean solid = line.pieces().size() == 1 && line.pieces().getFirst().ink() > 0.6 * bar.area();
    return region.cell() && solid && bar.width() >= 0.45 * em && bar.width() <= 1.1 * em && bar.height() >= 2 && height > 0.3 && height < 0.7;
  }

  /** A line of dust alone, or one so flat that it can only be a rule. */
  static boolean is(Strand line, double em, Resolution resolution) {
    double least = Math.max(resolution.px(LOWEST_LINE_MM), FLAT * em);
    boolean dot = Math.max(line.box().width(), line.box().height()) < Math.max(least, 0.25 * em);
    return line.box().height() < least || dot || line.vertical() && line.box().width() < least;
  }
}
