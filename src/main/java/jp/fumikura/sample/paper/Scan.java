package jp.fumikura.sample.paper;

import jp.fumikura.page.PageImage;
import jp.fumikura.page.QuarterTurn;

/**
 * How a sheet went through the scanner.
 *
 * @param skew degrees clockwise
 * @param paper grey of the paper, 0–255
 * @param noise standard deviation of a pixel, 0–255
 * @param quality of JPEG, 0–1
 */
public record Scan(int dpi, PageImage.Depth depth, double skew, QuarterTurn turn, int paper, double noise, double quality) {
  public static Scan plain(int dpi, PageImage.Depth depth) {
    return new Scan(dpi, depth, 0, QuarterTurn.NONE, 250, 0, 0.6);
  }

  public Scan skewed(double degrees) {
    return new Scan(dpi, depth, degrees, turn, paper, noise, quality);
  }

  public Scan turned(QuarterTurn other) {
    return new Scan(dpi, depth, skew, other, paper, noise, quality);
  }

  /** Recycled paper on an old machine. */
  public Scan worn(int grey, double sigma) {
    return new Scan(dpi, depth, skew, turn, grey, sigma, quality);
  }
}
