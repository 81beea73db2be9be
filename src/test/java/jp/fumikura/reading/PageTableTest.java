package jp.fumikura.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.preparation.PagePreparation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables drawn from seeds: their rules are found on the page, their words are given. */
class PageTableTest {
  private static final double PX_PER_MM = 200 / 25.4;

  private final BufferedImage image = new BufferedImage((int) (210 * PX_PER_MM), (int) (297 * PX_PER_MM), BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = pen();
  private final List<TextLine> lines = new ArrayList<>();

  private Graphics2D pen() {
    Graphics2D out = image.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, image.getWidth(), image.getHeight());
    out.scale(PX_PER_MM, PX_PER_MM);
    out.setColor(Color.DARK_GRAY);
    out.setStroke(new BasicStroke(0.3f));
    return out;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16})
  void everyWordStandsInItsRowAndColumn(long seed) {
    Random random = new Random(seed);
    double[] columns = edges(25, 3 + random.nextInt(4), 14, 34, random);
    double[] rows = edges(40, 3 + random.nextInt(9), 7, 15, random);
    for (int r = 0; r + 1 < rows.length; r++) {
      for (int c = 0; c + 1 < columns.length; c++) {
        cell(columns[c], rows[r], columns[c + 1], rows[r + 1], r == 0 ? "見出し" + c : r + "の" + c, r == 0);
      }
    }
    PageTable table = tables().getFirst();
    assertThat(table.rows()).isEqualTo(rows.length - 1);
    assertThat(table.columns()).isEqualTo(columns.length - 1);
    assertThat(table.headerRows()).isEqualTo(1);
    assertThat(table.entries()).allSatisfy(e -> assertThat(e.text()).isEqualTo(e.row() == 0 ? "見出し" + e.column() : e.row() + "の" + e.column()));
  }

  @Test
  void mergedCellsSpanWhatTheyCover() {
    cell(30, 50, 60, 70, "区分", true);
    cell(60, 50, 120, 60, "世帯", true);
    cell(60, 60, 90, 70, "人数", true);
    cell(90, 60, 120, 70, "所得", true);
    cell(30, 70, 60, 80, "一般", false);
    cell(60, 70, 90, 80, "3", false);
    cell(90, 70, 120, 80, "", false);
    PageTable table = tables().getFirst();
    assertThat(table.entries()).extracting(e -> e.text() + " " + e.row() + "," + e.column() + " " + e.rowSpan() + "x" + e.columnSpan())
        .containsExactly("区分 0,0 2x1", "世帯 0,1 1x2", "人数 1,1 1x1", "所得 1,2 1x1", "一般 2,0 1x1", "3 2,1 1x1", " 2,2 1x1");
    assertThat(table.headerRows()).isEqualTo(2);
  }

  @Test
  void labelsWithWhatIsWrittenBesideThemAreNoHeader() {
    cell(30, 50, 60, 60, "氏名", true);
    cell(60, 50, 150, 60, "山田花子", false);
    cell(30, 60, 60, 70, "住所", true);
    cell(60, 60, 150, 70, "文倉市本町", false);
    assertThat(tables().getFirst().headerRows()).isZero();
  }

  @Test
  void aLineReadAcrossBoxesIsSharedOutAmongThem() {
    cell(30, 50, 60, 60, "", false);
    cell(60, 50, 90, 60, "", false);
    cell(30, 60, 90, 70, "", false);
    lines.add(line("甲乙", 40, 57, 30));
    assertThat(tables().getFirst().entries()).extracting(PageTable.Entry::text).containsExactly("甲", "乙", "");
  }

  @Test
  void aRowOfBoxesIsNoTable() {
    for (int i = 0; i < 7; i++) {
      cell(30 + i * 7, 50, 37 + i * 7, 58, "1", true);
    }
    assertThat(tables()).isEmpty();
  }

  private static double[] edges(double from, int count, double least, double most, Random random) {
    double[] out = new double[count + 1];
    out[0] = from;
    for (int i = 1; i <= count; i++) {
      out[i] = out[i - 1] + least + random.nextDouble() * (most - least) * (count > 5 ? 0.4 : 1);
    }
    return out;
  }

  private void cell(double left, double top, double right, double bottom, String text, boolean centred) {
    pen.draw(new Rectangle2D.Double(left, top, right - left, bottom - top));
    if (!text.isEmpty()) {
      double width = text.length() * 2.2;
      lines.add(line(text, centred ? (left + right - width) / 2 : left + 1.2, (top + bottom) / 2 + 1, 2.2));
    }
  }

  /** A line whose characters stand {@code pitch} mm apart. */
  private static TextLine line(String text, double x, double base, double pitch) {
    List<Glyph> glyphs = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      Box box = new Box(px(x + i * pitch), px(base - 2), px(2), px(2.2));
      glyphs.add(new Glyph(text.substring(i, i + 1), box, 0.99, List.of()));
    }
    return new TextLine(text, glyphs.stream().map(Glyph::box).reduce(Box::union).orElseThrow(), 0.99, false, glyphs);
  }

  private static int px(double mm) {
    return (int) Math.round(mm * PX_PER_MM);
  }

  private List<PageTable> tables() {
    PreparedPage page = new PagePreparation().prepare(PageImage.of(image, Resolution.ofDpi(200)));
    return PageTable.of(page, new PageText(lines));
  }
}
