package jp.fumikura.preparation;

import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.QuarterTurn;

/**
 * Which way up a page is: every character on it votes.
 *
 * @param turn what most of them want
 * @param second what they want next most
 * @param sure the vote is clear
 */
record Orientation(QuarterTurn turn, QuarterTurn second, boolean sure) {
  private static final Uprightness NET = Uprightness.shipped();
  private static final int FEWEST_GLYPHS = 6;
  /** Log odds a page must reach over the next best turn. Votes of neighbouring characters are not independent: each counts a part. */
  private static final double CLEAR = 4;
  private static final double VOTE = 0.35;
  /** And the odds of a usual vote: what is not writing may vote as one, but not with one mind. */
  private static final double OF_ONE_MIND = 1.2;
  private static final double LOUDEST_VOTE = -5;

  static Orientation of(BitImage ink) {
    List<float[]> glyphs = Glyphs.of(ink);
    double[] votes = new double[4];
    for (float[] glyph : glyphs) {
      double[] turns = NET.turns(glyph);
      for (int q = 0; q < 4; q++) {
        votes[q] += VOTE * Math.max(LOUDEST_VOTE, turns[q]);
      }
    }
    return decided(votes, glyphs.size());
  }

  private static Orientation decided(double[] votes, int glyphs) {
    int best = 0;
    for (int q = 1; q < 4; q++) {
      best = votes[q] > votes[best] ? q : best;
    }
    int second = best == 0 ? 1 : 0;
    for (int q = 0; q < 4; q++) {
      second = q != best && votes[q] > votes[second] ? q : second;
    }
    QuarterTurn[] turns = QuarterTurn.values();
    double lead = votes[best] - votes[second];
    boolean sure = glyphs >= FEWEST_GLYPHS && lead > Math.max(CLEAR, VOTE * OF_ONE_MIND * glyphs);
    return new Orientation(turns[best], turns[second], sure);
  }
}
