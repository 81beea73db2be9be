package jp.fumikura.form.filled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.TextLine;
import org.junit.jupiter.api.Test;

class SurenessTest {
  private static TextLine line(String text, double all, double... sure) {
    List<Glyph> glyphs = IntStream.range(0, sure.length).mapToObj(i -> new Glyph(text.substring(i, i + 1), new Box(i, 0, 1, 1), sure[i], List.of())).toList();
    return new TextLine(text, new Box(0, 0, sure.length, 1), all, false, glyphs);
  }

  @Test
  void whetherACommaOrAPointStandsThereIsNoQuestionOfTheValue() {
    assertThat(Sureness.ofNumber(line("8.40", 0.6 * 0.97, 0.99, 0.6, 0.99, 0.99))).isCloseTo(0.97, within(0.001));
    assertThat(Sureness.ofNumber(line("840", 0.8, 0.8, 1, 1))).isEqualTo(0.8);
  }

  @Test
  void aDigitThatMayHaveBeenDroppedStaysInDoubt() {
    assertThat(Sureness.ofNumber(line("84,0", 0.5 * 0.6, 1, 1, 0.6, 1))).isCloseTo(0.5, within(0.001));
  }

  @Test
  void inBoxesOnlyTheCharactersCount() {
    assertThat(Sureness.ofBoxes(line("999", 0.001, 0.99, 0.99, 0.99))).isCloseTo(0.97, within(0.001));
    assertThat(Sureness.ofBoxes(new TextLine("9", new Box(0, 0, 1, 1), 0.4, false, List.of()))).isEqualTo(0.4);
  }
}
