package jp.fumikura.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetWordsTest {
  private static final double PX_PER_MM = 200 / 25.4;

  /** A line of 80 × 5 mm that lies straight at 100, 200 mm, as a scan tilted clockwise about the corner shows it. */
  private static Reading.Page tilted(double degrees, double confidence) {
    double tilt = Math.toRadians(degrees);
    double x = 140 * Math.cos(tilt) - 202.5 * Math.sin(tilt);
    double y = 140 * Math.sin(tilt) + 202.5 * Math.cos(tilt);
    double width = 80 * Math.cos(tilt) + 5 * Math.abs(Math.sin(tilt));
    double height = 5 * Math.cos(tilt) + 80 * Math.abs(Math.sin(tilt));
    List<Integer> box = List.of(px(x - width / 2), px(y - height / 2), px(width), px(height));
    return new Reading.Page(1, 1654, 2339, 200, 0, degrees, false, List.of(new Reading.Line("粗大ごみ処理申請書", box, confidence, false)), List.of());
  }

  private static int px(double mm) {
    return (int) Math.round(mm * PX_PER_MM);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2.5, 0, 0.7, 2.5})
  void linesOfATiltedSheetStandWhereTheyStandOnTheStraightOne(double degrees) {
    Place place = SheetWords.of(tilted(degrees, 1)).getFirst().place();
    assertThat(place.x() + place.width() / 2).isCloseTo(140, within(0.3));
    assertThat(place.y() + place.height() / 2).isCloseTo(202.5, within(0.3));
    assertThat(place.height()).isCloseTo(5, within(0.4));
  }

  @Test
  void whatIsDoubtfulIsNotAmongTheSure() {
    assertThat(SheetWords.surely(tilted(0, 0.99))).extracting(Anchor::text).containsExactly("粗大ごみ処理申請書");
    assertThat(SheetWords.surely(tilted(0, 0.8))).isEmpty();
  }
}
