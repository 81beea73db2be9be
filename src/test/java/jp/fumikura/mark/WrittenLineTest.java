package jp.fumikura.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import jp.fumikura.page.Angle;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Quality;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.page.Resolution;
import org.junit.jupiter.api.Test;

/** At 254 dpi a millimetre is ten pixels. */
class WrittenLineTest {
  private static final Box PLACE = new Box(100, 100, 500, 80);

  private final GreyImage text = new GreyImage(800, 400);

  WrittenLineTest() {
    Arrays.fill(text.pixels(), (byte) 255);
  }

  @Test
  void whatBeginsInThePlaceBelongsToItAndWhatStandsBesideItDoesNot() {
    ink(new Box(150, 120, 8, 75), 40);
    ink(new Box(200, 120, 40, 30), 40);
    ink(new Box(300, 170, 200, 30), 40);
    ink(new Box(620, 120, 30, 30), 40);
    assertThat(lines()).extracting(WrittenLine::box).containsExactly(new Box(150, 120, 90, 75));
  }

  @Test
  void rulesLabelsAndDustAreNoWriting() {
    ink(new Box(110, 110, 400, 3), 40);
    ink(new Box(105, 130, 40, 40), 40);
    ink(new Box(300, 130, 2, 2), 40);
    ink(new Box(200, 130, 60, 40), 40);
    assertThat(lines(new Box(104, 129, 42, 42))).extracting(WrittenLine::box).containsExactly(new Box(200, 130, 60, 40));
  }

  @Test
  void twoLinesStandApartAndAReadingSetSmallAboveIsLeftOut() {
    ink(new Box(150, 105, 100, 25), 40);
    ink(new Box(150, 145, 200, 30), 40);
    assertThat(lines()).hasSize(2);
    ink(new Box(150, 105, 100, 25), 255);
    ink(new Box(150, 105, 100, 8), 40);
    ink(new Box(150, 120, 200, 55), 40);
    assertThat(lines()).extracting(WrittenLine::box).containsExactly(new Box(150, 120, 200, 55));
  }

  @Test
  void aWindowHoldsTheLineAtItsFullHeightAndALongOneIsSeenInSeveral() {
    ink(new Box(150, 110, 50, 64), 0);
    ink(new Box(200, 142, 50, 32), 0);
    float[] window = lines().getFirst().windows().getFirst();
    assertThat(lines().getFirst().windows()).hasSize(1);
    assertThat(window[0]).isCloseTo(1, within(0.01f));
    assertThat(window[40]).isZero();
    assertThat(window[20 * WrittenLine.WIDTH + 40]).isCloseTo(1, within(0.01f));
    assertThat(window[20 * WrittenLine.WIDTH + 60]).isZero();
    ink(new Box(250, 150, 330, 20), 0);
    assertThat(lines().getFirst().windows()).hasSize(2);
  }

  private List<WrittenLine> lines(Box... labels) {
    BitImage none = new BitImage(text.width(), text.height());
    PreparedPage page = new PreparedPage(PageImage.grey(text, Resolution.ofDpi(254)), text, none, none, List.of(), List.of(), Placement.identity(), QuarterTurn.values()[0], Angle.NONE, new Quality(255, 1, 1, 0), false);
    return WrittenLine.in(PLACE, page, Masks.below(text, 214), List.of(labels));
  }

  private void ink(Box box, int grey) {
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        text.pixels()[y * text.width() + x] = (byte) grey;
      }
    }
  }
}
