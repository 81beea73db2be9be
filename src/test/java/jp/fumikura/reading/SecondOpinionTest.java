package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Resolution;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private final Told second = new Told("市", 0.9);

  @Test
  void aSureLineIsNotAskedAboutAgain() {
    assertThat(read(new Told("市", 0.99), Expectation.ANYTHING).text()).isEqualTo("市");
    assertThat(second.asked).isEmpty();
  }

  @Test
  void aDoubtfulLineIs() {
    assertThat(read(new Told("布", 0.4), Expectation.ANYTHING).text()).isEqualTo("市");
    assertThat(second.asked).hasSize(1);
  }

  @Test
  void aFieldIsAskedAboutSoonerAndWhatMayNotStandThereWeighsNothing() {
    assertThat(read(new Told("1", 0.9), Expectation.DIGITS).text()).isEqualTo("1");
    assertThat(second.asked).hasSize(1);
  }

  @Test
  void aFieldEveryCharacterOfWhichIsSureIsNotAskedAboutAgain() {
    assertThat(read(new Told("1", 0.98), Expectation.DIGITS).text()).isEqualTo("1");
    assertThat(second.asked).isEmpty();
  }

  private LineReading read(LineEngine first, Expectation expectation) {
    LineImage line = new LineImage(new GreyImage(8, 8, new byte[64]), Resolution.ofDpi(200), false, expectation);
    return new SecondOpinion(first, second).read(List.of(line)).getFirst();
  }

  /** An engine that always says the same. */
  private static final class Told implements LineEngine {
    private final LineReading answer;
    private final List<LineImage> asked = new ArrayList<>();

    Told(String character, double confidence) {
      this.answer = new LineReading(character, confidence, List.of(new Glyph(character, new Box(0, 0, 8, 8), confidence, List.of())));
    }

    @Override
    public String name() {
      return "told";
    }

    @Override
    public List<LineReading> read(List<LineImage> lines) {
      asked.addAll(lines);
      return lines.stream().map(l -> answer).toList();
    }

    @Override
    public void close() {
      asked.clear();
    }
  }
}
