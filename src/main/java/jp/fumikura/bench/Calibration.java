package jp.fumikura.bench;

import java.util.Locale;

/** Whether a stated confidence is right as often as it says: the expected error over ten bins. */
final class Calibration {
  private final Rate[] bins = new Rate[10];
  private final double[] stated = new double[10];

  Calibration() {
    java.util.Arrays.fill(bins, Rate.NONE);
  }

  void add(double confidence, boolean right) {
    int bin = (int) Math.max(0, Math.min(9, confidence * 10));
    bins[bin] = bins[bin].plus(right);
    stated[bin] += confidence;
  }

  double error() {
    long cases = 0;
    double sum = 0;
    for (int i = 0; i < 10; i++) {
      cases += bins[i].cases();
      sum += Math.abs(stated[i] - bins[i].hits());
    }
    return cases == 0 ? Double.NaN : sum / cases;
  }

  /** One line a bin that has cases: stated mean, right share. */
  String table() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      if (bins[i].cases() > 0) {
        out.append(String.format(Locale.ROOT, "  stated %.2f  right %s%n", stated[i] / bins[i].cases(), bins[i]));
      }
    }
    return out.toString();
  }
}
