package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.preparation.PagePreparation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Circles and ticks on sheets drawn from seeds and read by the engine at hand; the counts are printed. Typefaces and seeds other than those tuned on. */
@Tag("long")
class MadeAnswersTest {
  private static final List<String> FACES = List.of("BIZ UDGothic", "BIZ UDMincho", "MotoyaLCedar", "MotoyaLMaru");
  private static final long FIRST = 101;
  private static final int SHEETS = 40;

  private int asked;
  private int right;
  private int wrong;

  @Test
  void mostChoicesAreFoundAndFewAreWrong() {
    try (ReadingEngines engines = ReadingEngines.of(System.getenv())) {
      PageReader reader = new PageReader(engines.open(engines.preferred()));
      LongStream.range(FIRST, FIRST + SHEETS).forEach(seed -> count(reader, new MadeChoices(seed, new Font(FACES.get((int) (seed % FACES.size())), Font.PLAIN, 12))));
    }
    System.out.printf("of %d choices made by circle or tick %d were found, %d said wrongly, the others not found%n", asked, right, wrong);
    assertThat(right).isGreaterThan(asked * 7 / 10);
    assertThat(wrong).isLessThan(asked / 20);
  }

  private void count(PageReader reader, MadeChoices sheet) {
    PreparedPage page = new PagePreparation().prepare(sheet.page());
    List<Answer> answers = Answers.of(page, reader.read(page));
    for (MadeChoices.Question question : sheet.questions()) {
      List<Integer> chosen = answers.stream().filter(a -> a.label().equals(question.label())).findFirst().map(MadeAnswersTest::chosen).orElse(List.of());
      asked += question.chosen() < 0 ? 0 : 1;
      right += question.chosen() >= 0 && chosen.equals(List.of(question.chosen())) ? 1 : 0;
      wrong += chosen.isEmpty() || chosen.equals(List.of(question.chosen())) ? 0 : 1;
    }
  }

  private static List<Integer> chosen(Answer answer) {
    return IntStream.range(0, answer.options().size()).filter(i -> answer.options().get(i).chosen()).boxed().toList();
  }
}
