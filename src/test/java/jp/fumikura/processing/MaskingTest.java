package jp.fumikura.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.FormMatch;
import jp.fumikura.page.Angle;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Quality;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.SourcePage;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.MyNumber;
import org.junit.jupiter.api.Test;

class MaskingTest {
  private static final String NUMBER = "12345678901" + MyNumber.checkDigit("12345678901");

  @Test
  void aNumberInALineIsMaskedInTextAndGlyphsAndItsPlaceIsKnown() {
    Masking.Masked masked = mask(line("個人番号" + NUMBER, 100, 100));
    TextLine line = masked.page().text().lines().getFirst();
    assertThat(line.text()).isEqualTo("個人番号●●●●●●●●●●●●");
    assertThat(line.glyphs()).extracting(Glyph::text).doesNotContainAnyElementsOf(List.of("1", "2", "3"));
    assertThat(masked.boxes()).hasSize(12);
  }

  @Test
  void aNumberInBoxesForSingleDigitsIsMasked() {
    List<TextLine> boxes = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      boxes.add(line(NUMBER.substring(i, i + 1), 100 + 40 * i, 100));
    }
    assertThat(mask(boxes).page().text().plain()).doesNotContainPattern("[0-9]");
  }

  @Test
  void aNumberInThreeCellsOfFourDigitsIsMasked() {
    Masking.Masked masked = mask(line(NUMBER.substring(0, 4), 100, 100), line(NUMBER.substring(4, 8), 220, 102), line(NUMBER.substring(8), 340, 100));
    assertThat(masked.page().text().plain()).doesNotContainPattern("[0-9]");
  }

  @Test
  void aNumberBrokenAtTheEndOfALineIsMasked() {
    Masking.Masked masked = mask(line("番号 " + NUMBER.substring(0, 7), 100, 100), line(NUMBER.substring(7) + " です", 100, 140));
    assertThat(masked.page().text().plain()).isEqualTo("番号 ●●●●●●●\n●●●●● です");
  }

  @Test
  void numbersThatAreNoneStay() {
    Masking.Masked masked = mask(line("044-200-1111", 100, 100), line("2021", 100, 140), line("0501", 220, 140), line("1234", 340, 140));
    assertThat(masked.page().text().plain()).isEqualTo("044-200-1111\n2021\n0501\n1234");
    assertThat(masked.boxes()).isEmpty();
  }

  private static TextLine line(String text, int x, int y) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != ' ') {
        glyphs.add(new Glyph(text.substring(i, i + 1), new Box(x + 25 * i, y, 24, 30), 0.9, List.of()));
      }
    }
    return new TextLine(text, new Box(x, y, 25 * text.length(), 30), 0.9, false, glyphs);
  }

  private static Masking.Masked mask(TextLine... lines) {
    return mask(List.of(lines));
  }

  private static Masking.Masked mask(List<TextLine> lines) {
    PageImage image = PageImage.grey(new GreyImage(10, 10), Resolution.ofDpi(200));
    PreparedPage page = new PreparedPage(image, new GreyImage(10, 10), new BitImage(10, 10), new BitImage(10, 10), List.of(), List.of(), Placement.identity(),
        QuarterTurn.NONE, Angle.NONE, new Quality(255, 200, 1, 0), false);
    SourcePage source = new SourcePage(1, image, SourcePage.Origin.SCANNED, List.of());
    return Masking.of(new ReadPage(source, page, new PageText(lines), new FormMatch.Unknown(List.of(), List.of()), List.of(), List.of()));
  }
}
