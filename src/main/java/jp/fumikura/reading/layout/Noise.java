package jp.fumikura.reading.layout;

import jp.fumikura.page.Resolution;

/** What an engine need not be asked about. */
final class Noise {
  private static final double SPECK_MM = 0.2;

  private Noise() {}

  /** Dust, and what is left of ruled lines and frames. */
  static boolean is(Piece piece, Resolution resolution, double em) {
    int speck = Math.max(2, resolution.wholePx(SPECK_MM));
    boolean dust = piece.size() < speck || piece.ink() < speck * speck;
    boolean bar = Math.min(piece.width(), piece.height()) <= 0.12 * em && piece.size() > 3 * em;
    boolean frame = piece.size() > 3 * em && piece.ink() < 0.1 * piece.box().area();
    return dust || bar || frame;
  }

  /** A line of dust alone. */
  static boolean is(Strand line, double em) {
    return line.pieces().stream().allMatch(p -> p.size() < 0.2 * em);
  }
}
