package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.reading.Answer.Option;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private static final int EM = 30;

  private final List<TextLine> lines = new ArrayList<>();
  private final List<Box> rings = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  @Test
  void aCircledWordIsTheAnswerToTheLabelOnItsLeft() {
    cells.add(new Cell(new Box(0, 0, 200, 60), 0, 0, 0));
    cells.add(new Cell(new Box(203, 0, 600, 60), 0, 0, 1));
    line("性別", 20, 15);
    line("男・女", 220, 15);
    rings.add(new Box(275, 5, 45, 45));
    assertThat(said()).containsExactly("性別: 男 [女]");
  }

  @Test
  void choicesOfAlwaysAreAnAnswerWithNothingCircledButAnEnumerationIsNot() {
    line("昭・平・令", 100, 100);
    line("住民票・戸籍・印鑑", 100, 200);
    assertThat(said()).containsExactly(": 昭 平 令");
  }

  @Test
  void anythingEnumeratedIsAnAnswerOnceOneOfItIsCircled() {
    line("住民票・戸籍・印鑑", 100, 200);
    rings.add(new Box(210, 190, 85, 50));
    assertThat(said()).containsExactly(": 住民票 [戸籍] 印鑑");
  }

  @Test
  void twoRingsAreNotSure() {
    line("有・無", 100, 100);
    rings.add(new Box(95, 90, 40, 50));
    rings.add(new Box(155, 90, 40, 50));
    assertThat(answers()).singleElement().satisfies(a -> assertThat(a.confidence()).isLessThan(0.6));
  }

  @Test
  void boxesOfACellAreOneAnswer() {
    cells.add(new Cell(new Box(0, 0, 200, 160), 0, 0, 0));
    cells.add(new Cell(new Box(203, 0, 600, 160), 0, 0, 1));
    line("届出", 20, 60);
    line("□転入☑転出", 220, 20);
    line("□転居", 220, 80);
    assertThat(said()).containsExactly("届出: 転入 [転出] 転居");
  }

  @Test
  void aQuestionBeforeItsBoxesIsTheirLabelAndBulletsAreNoBoxes() {
    line("同意□する☑しない", 100, 100);
    line("■注意事項", 100, 200);
    assertThat(said()).containsExactly("同意: する [しない]");
  }

  private void line(String text, int x, int y) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(new Glyph(text.substring(i, i + 1), new Box(x + i * EM, y, EM - 2, EM), 0.99, List.of()));
    }
    lines.add(new TextLine(text, new Box(x, y, text.length() * EM, EM), 0.99, false, glyphs));
  }

  private List<Answer> answers() {
    return Answers.of(cells, new PageText(lines, rings));
  }

  private List<String> said() {
    return answers().stream().map(a -> a.label() + ": " + String.join(" ", a.options().stream().map(AnswersTest::said).toList())).toList();
  }

  private static String said(Option option) {
    return option.chosen() ? "[" + option.text() + "]" : option.text();
  }
}
