package jp.fumikura.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.page.Angle;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Quality;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import org.junit.jupiter.api.Test;

class PageDraftTest {
  private static final Resolution RESOLUTION = Resolution.ofDpi(200);
  private static final int EM = 28;

  private final List<TextLine> lines = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<Rule> rules = new ArrayList<>();
  private final BitImage ink = new BitImage(1654, 2339);

  private void print(int x, int y, int size, String text) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      glyphs.add(new Glyph(text.substring(i, i + 1), new Box(x + i * size, y, size, size), 0.95, List.of()));
    }
    lines.add(new TextLine(text, new Box(x, y, size * text.length(), size), 0.95, false, glyphs));
  }

  private void cell(int row, int column, int x, int y, int width, int height) {
    cells.add(new Cell(new Box(x, y, width, height), 0, row, column));
  }

  private void square(int x, int y) {
    for (int i = 0; i < 28; i++) {
      for (int w = 0; w < 2; w++) {
        ink.set(x + i, y + w);
        ink.set(x + i, y + 27 - w);
        ink.set(x + w, y + i);
        ink.set(x + 27 - w, y + i);
      }
    }
  }

  private PreparedPage page() {
    GreyImage white = new GreyImage(1654, 2339);
    return new PreparedPage(PageImage.grey(white, RESOLUTION), white, ink, new BitImage(1654, 2339), rules, cells, Placement.identity(), QuarterTurn.NONE,
        Angle.NONE, new Quality(255, 200, 1, 0), false);
  }

  private FormPage draft() {
    return PageDraft.of(1, page(), new PageText(lines), List.of());
  }

  private Optional<FieldPlace> field(String label) {
    return draft().fields().stream().filter(f -> f.label().equals(label)).findFirst();
  }

  @Test
  void anOpenCellBesideALabelIsItsField() {
    cell(0, 0, 100, 500, 200, 80);
    cell(0, 1, 304, 500, 600, 80);
    print(130, 526, EM, "氏名");
    assertThat(field("氏名")).get().satisfies(f -> {
      assertThat(f.type()).isEqualTo("nameKanji");
      assertThat(RESOLUTION.px(f.place().x())).isBetween(300.0, 312.0);
    });
  }

  @Test
  void unitsDoNotFillACell() {
    cell(0, 0, 100, 500, 200, 80);
    cell(0, 1, 304, 500, 600, 80);
    print(130, 526, EM, "補助");
    print(860, 526, EM, "円");
    assertThat(field("補助")).get().extracting(FieldPlace::type).isEqualTo("amountYen");
  }

  @Test
  void wordsBetweenDotsAreToBeCircled() {
    cell(0, 0, 100, 500, 200, 80);
    cell(0, 1, 304, 500, 600, 80);
    print(130, 526, EM, "扶養");
    print(330, 526, EM, "有・無");
    assertThat(field("扶養")).get().satisfies(f -> assertThat(f.choices()).extracting(FieldPlace.Choice::label).containsExactly("有", "無"));
  }

  @Test
  void squaresWithWordsAreToBeTicked() {
    square(300, 700);
    print(334, 700, EM, "該当");
    square(450, 700);
    print(484, 700, EM, "非該当");
    assertThat(field("選択")).get().satisfies(f -> {
      assertThat(f.choices()).allMatch(FieldPlace.Choice::box).extracting(FieldPlace.Choice::label).containsExactly("該当", "非該当");
    });
  }

  @Test
  void theCharacterForMouthIsNoBox() {
    square(328, 700);
    print(300, 700, EM, "出口座");
    for (int x : new int[] {290, 365}) {
      for (int i = 0; i < 20; i++) {
        ink.set(x + i, 710);
        ink.set(x + i, 715);
      }
    }
    assertThat(draft().fields()).isEmpty();
  }

  @Test
  void aDateSetApartIsOneField() {
    print(1000, 300, EM, "令和");
    print(1120, 300, EM, "年");
    print(1220, 300, EM, "月");
    print(1320, 300, EM, "日");
    assertThat(field("提出日")).get().extracting(FieldPlace::type).isEqualTo("jpDate");
  }

  @Test
  void aRuledLineBesideAWordIsWrittenOn() {
    print(100, 600, EM, "電話");
    rules.add(new Rule(new Box(200, 632, 400, 2), true, false));
    assertThat(field("電話")).get().extracting(FieldPlace::type).isEqualTo("phone");
  }

  @Test
  void headingsAreToldFromEachOther() {
    print(100, 80, 22, "第3号様式（第5条関係）");
    print(560, 150, 42, "補助金交付申請書");
    print(100, 230, EM, "（宛先）文倉市長");
    print(100, 300, 22, "文倉市補助金規則第5条の規定により申請します。");
    print(100, 2250, 20, "（令和3年8月改正）");
    Headings headings = Headings.of(page(), new PageText(lines));
    assertThat(headings.title()).isEqualTo("補助金交付申請書");
    assertThat(headings.formNo()).isEqualTo("第3号様式(第5条関係)");
    assertThat(headings.citation()).isEqualTo("文倉市補助金規則第5条");
    assertThat(headings.edition()).startsWith("令和3年8月");
  }
}
