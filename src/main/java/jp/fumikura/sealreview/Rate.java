package jp.fumikura.sealreview;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Two integers and what they mean. Shares are rounded one by one and never adjusted to add up to 100. */
public record Rate(CountDefinition definition, long numerator, long denominator) {
  private static final String NONE = "－";

  public Rate {
    if (numerator < 0 || numerator > denominator) {
      throw new IllegalArgumentException(definition.id() + ": " + numerator + " of " + denominator);
    }
  }

  /** One decimal, HALF_UP; － where there is nothing to divide by. */
  public String percent() {
    return share(numerator, denominator, 1);
  }

  /** Without decimals, as the press prints it. */
  public String pressPercent() {
    return share(numerator, denominator, 0);
  }

  /** A share in per cent, HALF_UP; － for an empty whole. */
  public static String share(long part, long whole, int decimals) {
    return whole == 0 ? NONE : BigDecimal.valueOf(part).movePointRight(2).divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP).toPlainString();
  }

  /** Never without the definition: {@code 88.2% (3974/4508) [SEAL:N_sub/D_all]}. */
  @Override
  public String toString() {
    String percent = percent();
    return (percent.equals(NONE) ? percent : percent + "%") + " (" + numerator + "/" + denominator + ") [" + definition.id() + "]";
  }
}
