package jp.fumikura.page;

/** How far a scan must be turned clockwise to stand upright. */
public enum QuarterTurn {
  NONE(0), RIGHT(90), HALF(180), LEFT(270);

  private final int degrees;

  QuarterTurn(int degrees) {
    this.degrees = degrees;
  }

  public int degrees() {
    return degrees;
  }

  public boolean swapsSides() {
    return this == RIGHT || this == LEFT;
  }
}
