package jp.fumikura.reading.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.GreyImage;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.LineReading;
import org.junit.jupiter.api.Test;

class BestPathTest {
  private static final Vocabulary WORDS = new Vocabulary(List.of("<blank>", " ", "氏", "名", "1", "１", "l"));
  private static final boolean[] ALL = WORDS.allowed(Expectation.ANYTHING);

  @Test
  void repeatsAreMergedAndBlanksDropped() {
    assertThat(read(ALL, 2, 2, 0, 3, 0, 3).text()).isEqualTo("氏名名");
  }

  @Test
  void theTwoWidthsOfACharacterVouchForEachOther() {
    float[][] scores = scores(0, 4);
    scores[1][5] = scores[1][4];
    LineReading reading = new BestPath(WORDS).read(scores, line(2), ALL);
    assertThat(reading.glyphs().getFirst().confidence()).isCloseTo(1, within(0.01));
  }

  @Test
  void whereDigitsAreExpectedNothingElseIsAnswered() {
    float[][] scores = scores(0, 6);
    scores[1][4] = 5;
    LineReading reading = new BestPath(WORDS).read(scores, line(2), WORDS.allowed(Expectation.DIGITS));
    assertThat(reading.text()).isEqualTo("1");
  }

  @Test
  void whatElseItMightBeIsNamedBestFirst() {
    float[][] scores = scores(2);
    scores[0][3] = 9;
    scores[0][6] = 8;
    assertThat(new BestPath(WORDS).read(scores, line(1), ALL).glyphs().getFirst().candidates()).extracting(c -> c.text()).containsExactly("名", "l");
  }

  @Test
  void nothingIsReadOnPaper() {
    assertThat(read(ALL, 0, 0, 0)).isEqualTo(LineReading.NOTHING);
  }

  private static LineReading read(boolean[] allowed, int... best) {
    return new BestPath(WORDS).read(scores(best), line(best.length), allowed);
  }

  private static float[][] scores(int... best) {
    float[][] out = new float[best.length][WORDS.size()];
    for (int t = 0; t < best.length; t++) {
      out[t][best[t]] = 10;
    }
    return out;
  }

  private static NetInput line(int steps) {
    byte[] white = new byte[steps * 4 * NetInput.HEIGHT];
    Arrays.fill(white, (byte) 255);
    return NetInput.ready(new GreyImage(steps * 4, NetInput.HEIGHT, white));
  }
}
