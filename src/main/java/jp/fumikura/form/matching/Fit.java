package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;

/**
 * Least squares for an affine map, both axes on their own: x' = a x + b y + c and y' = d x + e y + f. A prior holds it near a map already
 * thought of, so that few points cannot bend it.
 */
final class Fit {
  private final double[][] normalX = new double[3][4];
  private final double[][] normalY = new double[3][4];

  /**
   * A fit held by a prior.
   *
   * @param stiffness weight of the prior against observations of weight 1, per 100 mm of lever
   */
  Fit(AffineTransform prior, double centreX, double centreY, double stiffness) {
    for (double[] lever : new double[][] {{0, 0, 0.02}, {100, 0, stiffness}, {0, 100, stiffness}}) {
      double x = centreX + lever[0];
      double y = centreY + lever[1];
      double px = prior.getScaleX() * x + prior.getShearX() * y + prior.getTranslateX();
      double py = prior.getShearY() * x + prior.getScaleY() * y + prior.getTranslateY();
      seenX(x, y, px, lever[2]);
      seenY(x, y, py, lever[2]);
    }
  }

  /** The place (x, y) of the print was seen at this x of the page. */
  void seenX(double x, double y, double pageX, double weight) {
    add(normalX, x, y, pageX, weight);
  }

  void seenY(double x, double y, double pageY, double weight) {
    add(normalY, x, y, pageY, weight);
  }

  private static void add(double[][] normal, double x, double y, double value, double weight) {
    double[] row = {x, y, 1};
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        normal[i][j] += weight * row[i] * row[j];
      }
      normal[i][3] += weight * row[i] * value;
    }
  }

  AffineTransform solve() {
    double[] x = solve(normalX);
    double[] y = solve(normalY);
    return new AffineTransform(x[0], y[0], x[1], y[1], x[2], y[2]);
  }

  private static double[] solve(double[][] m) {
    for (int i = 0; i < 3; i++) {
      int pivot = i;
      for (int r = i + 1; r < 3; r++) {
        pivot = Math.abs(m[r][i]) > Math.abs(m[pivot][i]) ? r : pivot;
      }
      double[] swap = m[i];
      m[i] = m[pivot];
      m[pivot] = swap;
      for (int r = 0; r < 3; r++) {
        double factor = r == i ? 0 : m[r][i] / m[i][i];
        for (int c = i; c < 4; c++) {
          m[r][c] -= factor * m[i][c];
        }
      }
    }
    return new double[] {m[0][3] / m[0][0], m[1][3] / m[1][1], m[2][3] / m[2][2]};
  }
}
