package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {
  private static final Reliability CURVE = new Reliability(new double[] {0.5, 0.9, 0.99}, new double[] {0.2, 0.8, 0.98});

  @Test
  void pointsAreJoinedByStraightLines() {
    assertThat(CURVE.of(0.9)).isEqualTo(0.8);
    assertThat(CURVE.of(0.7)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void beyondTheEndsTheEndsHold() {
    assertThat(CURVE.of(0.1)).isEqualTo(0.2);
    assertThat(CURVE.of(1)).isEqualTo(0.98);
  }
}
