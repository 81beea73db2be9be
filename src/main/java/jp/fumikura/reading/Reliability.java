package jp.fumikura.reading;

import java.util.Arrays;

/**
 * How often an engine is right where it states a confidence: points of a measured curve, straight lines between them.
 *
 * @param stated ascending, 0–1
 * @param right for each stated confidence the share that was right
 */
public record Reliability(double[] stated, double[] right) {
  /** Confidence that holds: of a hundred characters given 0.99, ninety-nine are right. */
  public double of(double confidence) {
    int at = Arrays.binarySearch(stated, confidence);
    if (at >= 0) {
      return right[at];
    }
    int above = -at - 1;
    if (above == 0 || above == stated.length) {
      return right[Math.min(above, stated.length - 1)];
    }
    double share = (confidence - stated[above - 1]) / (stated[above] - stated[above - 1]);
    return right[above - 1] + share * (right[above] - right[above - 1]);
  }
}
