package jp.fumikura.form.filled;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import org.junit.jupiter.api.Test;

class PageWritingTest {
  private static final Box PLACE = new Box(100, 100, 300, 80);

  @Test
  void sureLinesWithinAPlaceAreItsText() {
    PageWriting writing = writing(line("文倉市", 110, 0.99), line("一丁目", 145, 0.98), line("別の欄", 300, 0.2));
    assertThat(writing.in(PLACE)).hasValueSatisfying(l -> {
      assertThat(l.text()).isEqualTo("文倉市一丁目");
      assertThat(l.confidence()).isEqualTo(0.98);
    });
  }

  @Test
  void oneDoubtfulLineAndThePlaceIsReadAgain() {
    assertThat(writing(line("文倉市", 110, 0.99), line("一丁目", 145, 0.9)).in(PLACE)).isEmpty();
  }

  @Test
  void aLineThatReachesBeyondThePlaceIsNotItsOwn() {
    TextLine across = new TextLine("令和三年四月", new Box(50, 110, 200, 30), 0.99, false, List.of());
    assertThat(writing(across).in(PLACE)).isEmpty();
  }

  @Test
  void anEmptyPlaceHasNoText() {
    assertThat(writing(line("別の欄", 300, 0.99)).in(PLACE)).isEmpty();
  }

  private static PageWriting writing(TextLine... lines) {
    return new PageWriting(new PageText(List.of(lines)));
  }

  private static TextLine line(String text, int y, double confidence) {
    return new TextLine(text, new Box(110, y, 100, 30), confidence, false, List.of());
  }
}
