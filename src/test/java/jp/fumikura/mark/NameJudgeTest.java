package jp.fumikura.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import org.junit.jupiter.api.Test;

class NameJudgeTest {
  @Test
  void oneCharacterOrTwoAreTooLittle() {
    assertThat(NameJudge.of(List.of())).isEqualTo(NameEntry.UNSURE);
    assertThat(NameJudge.of(List.of(line(50, 40)))).isEqualTo(NameEntry.UNSURE);
    assertThat(NameJudge.of(List.of(line(400, 40), line(40, 40)))).isEqualTo(NameEntry.UNSURE);
  }

  @Test
  void kindsAddUpToOneWhateverStandsInTheWindow() {
    for (WrittenLine line : List.of(line(10, 40), line(400, 40), line(2000, 40))) {
      line.windows().forEach(window -> assertThat(Arrays.stream(NameHandNet.shipped().kinds(window)).sum()).isCloseTo(1, within(1e-6)));
    }
  }

  @Test
  void onlyPrintAndStampAreByMachine() {
    assertThat(Arrays.stream(NameEntry.values()).filter(NameEntry::byMachine)).containsExactly(NameEntry.PRINT, NameEntry.STAMP);
  }

  /** Strokes from top to bottom. */
  private static WrittenLine line(int width, int height) {
    GreyImage ink = new GreyImage(width, height);
    for (int i = 0; i < ink.pixels().length; i++) {
      ink.pixels()[i] = (byte) (i % 10 < 3 ? 30 : 255);
    }
    return new WrittenLine(new Box(0, 0, width, height), ink);
  }
}
