package jp.fumikura.reading.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.GreyImage;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.LineReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BestPathTest {
  private static final Vocabulary WORDS = new Vocabulary(List.of("<blank>", " ", "氏", "名", "1", "１", "l"));

  @Test
  void repeatsAreMergedAndBlanksDropped() {
    assertThat(read(scores(2, 2, 0, 3, 0, 3)).text()).isEqualTo("氏名名");
  }

  @Test
  void theTwoWidthsOfACharacterVouchForEachOther() {
    float[][] scores = scores(0, 4);
    scores[1][5] = scores[1][4];
    LineReading reading = read(scores);
    assertThat(reading.glyphs().getFirst().confidence()).isCloseTo(1, within(0.01));
  }

  @Test
  void aCharacterAnsweredInBothWidthsIsOne() {
    assertThat(read(scores(2, 4, 5, 0, 5)).text()).isEqualTo("氏1１");
  }

  @Test
  void classesOfOneShapeWinOverBlankTogether() {
    float[][] scores = scores(2, 0, 0);
    scores[1][0] = 5;
    scores[1][4] = 4.8f;
    scores[1][5] = 4.7f;
    LineReading reading = read(scores);
    assertThat(reading.text()).isEqualTo("氏1");
    assertThat(reading.glyphs().getLast().confidence()).isBetween(0.55, 0.7);
  }

  @Test
  void whereDigitsAreExpectedNothingElseIsAnswered() {
    float[][] scores = scores(0, 6);
    scores[1][4] = 5;
    Logits logits = logits(scores);
    logits.add(WORDS.bias(Expectation.DIGITS));
    assertThat(new BestPath(WORDS).read(logits, line(2)).text()).isEqualTo("1");
  }

  @Test
  void whatElseItMightBeIsNamedBestFirst() {
    float[][] scores = scores(2);
    scores[0][3] = 9;
    scores[0][6] = 8;
    assertThat(read(scores).glyphs().getFirst().candidates()).extracting(c -> c.text()).containsExactly("名", "l");
  }

  /** Digits at steps 1 and 20; a stroke stands at step 10 where the net answers nothing and thinks of 1 a little. */
  @ParameterizedTest
  @CsvSource({"4, 26, 111", "4, 10, 11", "1, 26, 1名1"})
  void aDigitThatTheNetPassedOverIsPutInDoubtfully(int neighbour, int high, String text) {
    float[][] scores = scores(0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0);
    scores[10][4] = 6;
    NetInput input = line(scores.length);
    stroke(input, 4, 26);
    stroke(input, 41, high);
    stroke(input, 81, 26);
    if (neighbour == 1) {
      scores[10][4] = 0;
      scores[10][3] = 12;
    }
    LineReading reading = new BestPath(WORDS).read(logits(scores), input);
    assertThat(reading.text()).isEqualTo(text);
    assertThat(reading.glyphs().stream().filter(g -> g.confidence() < 0.5)).hasSize(text.equals("111") ? 1 : 0);
  }

  @Test
  void aStrokeAmongWordsIsLeftOfARule() {
    float[][] scores = scores(0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0);
    scores[6][4] = 6;
    NetInput input = line(scores.length);
    stroke(input, 25, 26);
    assertThat(new BestPath(WORDS).read(logits(scores), input).text()).isEqualTo("氏名");
  }

  private static void stroke(NetInput input, int x, int high) {
    for (int y = 3; y < 3 + high; y++) {
      Arrays.fill(input.image().pixels(), y * input.image().width() + x, y * input.image().width() + x + 3, (byte) 0);
    }
  }

  @Test
  void nothingIsReadOnPaper() {
    assertThat(read(scores(0, 0, 0))).isEqualTo(LineReading.NOTHING);
  }

  private static LineReading read(float[][] scores) {
    return new BestPath(WORDS).read(logits(scores), line(scores.length));
  }

  private static Logits logits(float[][] scores) {
    float[] values = new float[scores.length * WORDS.size()];
    for (int t = 0; t < scores.length; t++) {
      System.arraycopy(scores[t], 0, values, t * WORDS.size(), WORDS.size());
    }
    return new Logits(values, WORDS.size(), scores.length);
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
