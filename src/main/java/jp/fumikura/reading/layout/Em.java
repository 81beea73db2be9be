package jp.fumikura.reading.layout;

import java.util.Collection;

/** The size of a full character, judged by the pieces seen. */
final class Em {
  /** Below this many pieces a region says too little about its own text. */
  private static final int ENOUGH = 6;
  /** Of pieces sorted by size, kanji and tall kana stand here; commas, strokes and radicals below. */
  private static final double QUANTILE = 0.8;
  /** The ink of a character stays inside its square. */
  private static final double INK_SHARE = 0.92;

  private Em() {}

  /** Of a whole page; {@code otherwise} where it has too few pieces. */
  static double of(Collection<Piece> pieces, double otherwise) {
    int[] sizes = pieces.stream().filter(p -> p.size() >= 0.3 * otherwise && p.size() <= 3 * otherwise).mapToInt(Piece::size).sorted().toArray();
    return sizes.length < ENOUGH ? otherwise : sizes[(int) (QUANTILE * (sizes.length - 1))] / INK_SHARE;
  }
}
