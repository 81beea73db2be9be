package jp.fumikura.bench;

import java.util.Locale;

/** So many of so many cases, with Wilson's 95 % interval. */
public record Rate(long hits, long cases) {
  private static final double Z = 1.96;

  public static final Rate NONE = new Rate(0, 0);

  public Rate plus(boolean hit) {
    return new Rate(hits + (hit ? 1 : 0), cases + 1);
  }

  public Rate plus(Rate other) {
    return new Rate(hits + other.hits, cases + other.cases);
  }

  public double value() {
    return cases == 0 ? Double.NaN : (double) hits / cases;
  }

  public double low() {
    return bound(-1);
  }

  public double high() {
    return bound(1);
  }

  private double bound(int side) {
    if (cases == 0) {
      return Double.NaN;
    }
    double p = value();
    double z2 = Z * Z;
    return Math.clamp((p + z2 / (2 * cases) + side * Z * Math.sqrt(p * (1 - p) / cases + z2 / (4.0 * cases * cases))) / (1 + z2 / cases), 0, 1);
  }

  @Override
  public String toString() {
    return cases == 0 ? "–" : String.format(Locale.ROOT, "%.1f %% [%.1f–%.1f] of %d", 100 * value(), 100 * low(), 100 * high(), cases);
  }
}
