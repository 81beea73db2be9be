package jp.fumikura.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void figuresBecomeOneJsonObjectInTheOrderTheyWerePut() {
    Figures figures = new Figures().put("f1", 0.97).put("cases", 12).put("engine", "a\"b").put("missing", Double.NaN).put("inner", new Figures().put("x", 1));
    assertThat(figures.toJson()).isEqualTo("{\"f1\":0.9700,\"cases\":12,\"engine\":\"a\\\"b\",\"missing\":null,\"inner\":{\"x\":1}}");
  }

  @Test
  void aRateKnowsHowSureItIs() {
    Rate rate = new Rate(95, 100);
    assertThat(rate.value()).isEqualTo(0.95);
    assertThat(rate.low()).isCloseTo(0.888, within(0.001));
    assertThat(rate.high()).isCloseTo(0.978, within(0.001));
    assertThat(Rate.NONE.value()).isNaN();
  }
}
