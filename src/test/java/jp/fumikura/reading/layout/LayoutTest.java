package jp.fumikura.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Resolution;
import org.junit.jupiter.api.Test;

/** Characters are drawn as solid squares of 26 px: the layout looks at places, not at shapes. */
class LayoutTest {
  private static final Resolution DPI = Resolution.ofDpi(200);
  private static final int EM = 29;

  private final GreyImage paper = white(900, 600);

  @Test
  void charactersSideBySideAreOneLineAndRowsAreReadFromTheTop() {
    row(100, 300, 6);
    row(100, 200, 6);
    List<Strand> lines = Layout.within(paper, new Box(0, 0, 900, 600), DPI);
    assertThat(lines).extracting(s -> s.box().y()).containsExactly(200, 300);
  }

  @Test
  void spreadOutCharactersOfAPlaceAreOneLine() {
    for (int i = 0; i < 7; i++) {
      character(60 + i * 3 * EM, 100);
    }
    assertThat(Layout.within(paper, new Box(0, 0, 900, 600), DPI)).hasSize(1);
  }

  @Test
  void aBarAloneInTheMiddleOfACellIsALineAndOneAtItsEdgeIsWhatARuleLeft() {
    bar(100, 120);
    assertThat(Layout.within(paper, new Box(60, 90, 200, 60), DPI)).hasSize(1);
    assertThat(Layout.within(paper, new Box(60, 110, 200, 60), DPI)).isEmpty();
  }

  @Test
  void charactersBelowOneAnotherAreOneVerticalLine() {
    for (int i = 0; i < 5; i++) {
      character(100, 60 + i * 60);
    }
    assertThat(Layout.within(paper, new Box(50, 20, 150, 400), DPI)).singleElement().matches(Strand::vertical);
  }

  @Test
  void aSquareFrameBeforeTextIsACheckBox() {
    frame(100, 200);
    row(140, 200, 5);
    frame(100, 260);
    row(140, 260, 5);
    frame(100, 320);
    row(140, 320, 5);
    List<Strand> lines = Layout.within(paper, new Box(0, 0, 900, 600), DPI);
    assertThat(lines).hasSize(3).allSatisfy(l -> assertThat(l.checkBoxes()).singleElement().matches(p -> p.kind() == Piece.Kind.EMPTY_BOX));
  }

  @Test
  void theWayFromACropBackToThePageIsTheWayThere() {
    character(100, 200);
    character(300, 200);
    Strand line = Layout.within(paper, new Box(0, 0, 900, 600), DPI).getFirst();
    Crop crop = Crop.of(line, paper, DPI, jp.fumikura.reading.Expectation.ANYTHING);
    GreyImage image = crop.image().pixels();
    assertThat(image.width()).as("the wide gap is narrowed").isLessThan(200);
    int lastInk = image.width() - 1;
    while (image.at(lastInk, image.height() / 2 + 9) > 128) {
      lastInk--;
    }
    Box onPage = crop.onPage(new Box(lastInk - 25, image.height() / 2 - 13, 26, 26));
    assertThat(onPage.overlap(new Box(300, 200, 26, 26))).isGreaterThan(0.8);
  }

  private void row(int x, int y, int count) {
    for (int i = 0; i < count; i++) {
      character(x + i * EM, y);
    }
  }

  private void character(int x, int y) {
    fill(new Box(x, y, 26, 10));
    fill(new Box(x + 8, y, 10, 26));
    fill(new Box(x, y + 20, 26, 6));
  }

  private void bar(int x, int y) {
    for (int v = y; v < y + 3; v++) {
      Arrays.fill(paper.pixels(), v * paper.width() + x, v * paper.width() + x + 24, (byte) 30);
    }
  }

  private void frame(int x, int y) {
    fill(new Box(x, y, 24, 2));
    fill(new Box(x, y + 22, 24, 2));
    fill(new Box(x, y, 2, 24));
    fill(new Box(x + 22, y, 2, 24));
  }

  private void fill(Box box) {
    for (int y = box.y(); y < box.bottom(); y++) {
      Arrays.fill(paper.pixels(), y * paper.width() + box.x(), y * paper.width() + box.right(), (byte) 0);
    }
  }

  private static GreyImage white(int width, int height) {
    byte[] pixels = new byte[width * height];
    Arrays.fill(pixels, (byte) 255);
    return new GreyImage(width, height, pixels);
  }
}
