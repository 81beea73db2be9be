package jp.fumikura.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlanesTest {
  private static final Planes PLANES = new Planes(1, 2, 4, new float[] {1, 2, 3, 4, 5, 6, 7, -8});

  @Test
  void aConvolutionAddsWeighedNeighboursAndItsBias() {
    float[] left = new float[9];
    left[3] = 10;
    left[4] = 1;
    assertThat(PLANES.convolved(new Planes.Layer(1, left, new float[] {0.5f})).values()).containsExactly(1.5f, 12.5f, 23.5f, 34.5f, 5.5f, 56.5f, 67.5f, 62.5f);
  }

  @Test
  void ofEachTwoByTwoTheLargestStays() {
    assertThat(PLANES.halved().values()).containsExactly(6, 7);
    assertThat(new Planes(1, 2, 2, new float[] {-1, -2, -3, -4}).halved().values()).containsExactly(0);
  }

  @Test
  void aDenseLayerHasItsBiasLast() {
    assertThat(Planes.dense(new float[] {1, 2}, new float[] {1, 1, 0.5f, 0, -1, 0}, 2)).containsExactly(3.5f, -2);
  }

  @Test
  void valuesMustFillThePlanes() {
    assertThatThrownBy(() -> new Planes(2, 2, 2, new float[4])).isInstanceOf(IllegalArgumentException.class);
  }
}
