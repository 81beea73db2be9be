package jp.fumikura.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.fumikura.page.Box;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UprightPageTest {
  /** A box near the lower left corner of a scan of 1,000 × 1,400 pixels, and where it stands once the page is turned clockwise. */
  @ParameterizedTest
  @CsvSource({"0, 1000, 1400, 100, 1300, 200, 50", "90, 1400, 1000, 50, 100, 50, 200", "180, 1000, 1400, 700, 50, 200, 50", "270, 1400, 1000, 1300, 700, 50, 200"})
  void boxesTurnWithThePage(int rotation, int width, int height, int x, int y, int wide, int high) {
    UprightPage page = page(rotation);
    assertThat(page.width()).isEqualTo(width);
    assertThat(page.height()).isEqualTo(height);
    assertThat(page.of(List.of(100, 1300, 200, 50))).isEqualTo(new Box(x, y, wide, high));
  }

  /** What a browser does with the transform is what the box says. */
  @ParameterizedTest
  @CsvSource({"0, ''", "90, translate(1400 0) rotate(90)", "180, translate(1000 1400) rotate(180)", "270, translate(0 1000) rotate(270)"})
  void picturesTurnTheSameWay(int rotation, String transform) {
    assertThat(page(rotation).transform()).isEqualTo(transform);
  }

  private static UprightPage page(int rotation) {
    return new UprightPage(new Reading.Page(1, 1000, 1400, 200, rotation, 0, false, List.of(), List.of()));
  }
}
