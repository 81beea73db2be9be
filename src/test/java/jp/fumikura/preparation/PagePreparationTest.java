package jp.fumikura.preparation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.Optional;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.QuarterTurn;
import jp.fumikura.page.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagePreparationTest {
  private static final Color VERMILION = new Color(226, 72, 52);
  private static final double[] COLUMNS = {20, 50, 110, 190};
  private static final double[] ROWS = {40, 52, 64, 90};

  private final PagePreparation preparation = new PagePreparation();

  @ParameterizedTest
  @ValueSource(doubles = {-14.2, -3.37, -0.42, 0.15, 1.28, 7.9, 14.6})
  void tiltIsFoundAndTakenOut(double tilt) {
    PreparedPage page = preparation.prepare(new DrawnPage(200, tilt, Color.WHITE).scribble(1, 50, 130, 160, 230).table(new double[] {45, 80, 110, 160}, new double[] {70, 80, 90, 120}, 0.3).scan());
    assertThat(page.skew().degrees()).isCloseTo(tilt, within(0.1));
    assertThat(page.cells()).hasSize(9);
  }

  @Test
  void aStraightPageIsNotTouched() {
    PreparedPage page = preparation.prepare(new DrawnPage(200, 0, Color.WHITE).scribble(1, 30, 110, 180, 240).scan());
    assertThat(page.skew().degrees()).isZero();
    assertThat(page.rotation()).isEqualTo(QuarterTurn.NONE);
    assertThat(page.placement().toScan(new Box(10, 20, 30, 40))).isEqualTo(new Box(10, 20, 30, 40));
  }

  @Test
  void noTiltIsInvented() {
    PreparedPage page = preparation.prepare(DrawnPage.straight().disc(60, 90, 30).disc(120, 200, 22).scan());
    assertThat(page.skew().degrees()).isZero();
  }

  @Test
  void placesLeadBackToTheScan() {
    PageImage scan = new DrawnPage(300, 2.5, Color.WHITE).scribble(3, 20, 120, 190, 280).table(COLUMNS, ROWS, 0.3).disc(150, 100, 4).scan();
    PreparedPage page = preparation.prepare(scan);
    Box disc = page.placement().toPrepared(whereDiscLies(2.5));
    assertThat(page.ink().count(new Box((int) disc.centreX() - 8, (int) disc.centreY() - 8, 16, 16))).isGreaterThan(250);
    Box back = page.placement().toScan(disc);
    assertThat(back.centreX()).isCloseTo(whereDiscLies(2.5).centreX(), within(1.5));
    assertThat(back.centreY()).isCloseTo(whereDiscLies(2.5).centreY(), within(1.5));
  }

  private static Box whereDiscLies(double tilt) {
    double px = 300 / 25.4;
    double x = (152 - 105) * px;
    double y = (102 - 148.5) * px;
    double a = Math.toRadians(tilt);
    return new Box((int) (x * Math.cos(a) - y * Math.sin(a) + 105 * px) - 10, (int) (x * Math.sin(a) + y * Math.cos(a) + 148.5 * px) - 10, 20, 20);
  }

  @ParameterizedTest
  @ValueSource(doubles = {72, 96, 10, 300, 400})
  void aFileThatLiesAboutItsResolutionIsNotBelieved(double stated) {
    PreparedPage page = preparation.prepare(DrawnPage.straight().scribble(2, 30, 30, 180, 200).scan(stated));
    assertThat(page.resolution().dpi()).isCloseTo(200, within(1.0));
    assertThat(page.width()).isEqualTo(1653);
  }

  @Test
  void aTrueResolutionIsKept() {
    assertThat(ScanResolution.of(new DrawnPage(240, 0, Color.WHITE).scan()).dpi()).isEqualTo(240);
  }

  @Test
  void smallPrintIsWorkedOnFiner() {
    Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 10);
    DrawnPage page = DrawnPage.straight();
    for (int y = 30; y < 250; y += 3) {
      page.text(font, 1.7, 20, y, "nnmn unumn nmun nun munnu nmnu unnm nmnun unmn nunm unm nmunm unnmnn munnm unnmun nmunn");
    }
    assertThat(preparation.prepare(page.scan()).resolution().dpi()).isCloseTo(300, within(1.0));
  }

  @Test
  void everyRuleIsFoundSolidAndDotted() {
    PreparedPage page = preparation.prepare(new DrawnPage(300, 0.7, Color.WHITE).table(COLUMNS, ROWS, 0.2)
        .dots(20, 120, 190, 120).dots(100, 130, 100, 180).line(20, 200, 120, 200, 0.5).noise(5, 6).scan());
    assertThat(page.rules().stream().filter(r -> !r.dotted() && r.horizontal())).hasSize(5);
    assertThat(page.rules().stream().filter(r -> !r.dotted() && !r.horizontal())).hasSize(4);
    assertThat(page.rules().stream().filter(Rule::dotted)).hasSize(2);
  }

  @Test
  void cellsMergedNestedAndWithDoubleLinesAreCounted() {
    DrawnPage drawn = DrawnPage.straight().table(new double[] {20, 60, 100, 190}, new double[] {30, 50, 70}, 0.3);
    drawn.line(20, 70.8, 190, 70.8, 0.3).line(20, 90, 190, 90, 0.3).line(20, 70, 20, 90, 0.3).line(190, 70, 190, 90, 0.3);
    for (int k = 0; k < 7; k++) {
      drawn.table(new double[] {110 + k * 7.5, 116 + k * 7.5}, new double[] {76, 84}, 0.3);
    }
    PreparedPage page = preparation.prepare(drawn.scan());
    assertThat(page.cells()).hasSize(6 + 1 + 7);
    assertThat(page.cells().stream().filter(c -> c.box().width() < 60).map(c -> c.table()).distinct()).hasSize(1);
  }

  @Test
  void rulesAreTakenOutAndStrokesStay() {
    DrawnPage drawn = DrawnPage.straight().table(COLUMNS, ROWS, 0.25).line(35, 48, 35, 57, 0.5).line(70, 60, 74, 68, 0.4);
    PreparedPage page = preparation.prepare(drawn.scan());
    assertThat(darkest(page.text(), mm(page, 22, 51, 10, 2))).as("the rule is gone").isGreaterThan(230);
    assertThat(darkest(page.text(), mm(page, 34.9, 51.9, 0.4, 0.3))).as("a stroke across it is whole").isLessThan(120);
    assertThat(darkest(page.text(), mm(page, 71.8, 63.9, 0.4, 0.3))).as("a slanting stroke too").isLessThan(150);
    assertThat(page.ink().count(mm(page, 22, 51.5, 10, 1))).as("ink keeps the rule").isGreaterThan(50);
  }

  @Test
  void redInkAndBlackInkPart() {
    DrawnPage drawn = new DrawnPage(300, 0, new Color(236, 232, 225)).scribble(4, 30, 60, 180, 200);
    PreparedPage bare = preparation.prepare(drawn.noise(6, 4).scan());
    DrawnPage sealed = new DrawnPage(300, 0, new Color(236, 232, 225)).ink(VERMILION).ring(100, 98, 12, 0.8).line(102, 104, 110, 104, 0.8)
        .ink(new Color(40, 40, 40)).scribble(4, 30, 60, 180, 200);
    PreparedPage page = preparation.prepare(sealed.noise(6, 4).scan());
    assertThat(page.redInk().count(mm(page, 99, 97, 14, 14))).as("the seal is red").isGreaterThan(1200);
    assertThat(Masks.count(page.redInk())).as("nothing else is").isLessThan(page.redInk().count(mm(page, 98, 96, 16, 16)) + 60);
    assertThat(Masks.count(bare.redInk())).isLessThan(60);
    BitImage changed = Masks.without(page.ink(), Masks.dilate(bare.ink(), 1, 1));
    assertThat(Masks.count(changed)).as("black ink without the seal").isLessThan(150);
    assertThat(Masks.count(Masks.without(bare.ink(), Masks.dilate(page.ink(), 1, 1)))).as("black ink under it kept").isLessThan(150);
  }

  @Test
  void faintSealsOnPinkPaperAreRedAndThePaperIsNot() {
    DrawnPage drawn = new DrawnPage(300, 0, new Color(250, 222, 226)).scribble(7, 30, 60, 180, 120).ink(new Color(245, 180, 176)).ring(100, 160, 12, 0.9);
    PreparedPage page = preparation.prepare(drawn.noise(8, 4).scan());
    assertThat(page.redInk().count(mm(page, 99, 159, 14, 14))).isGreaterThan(700);
    assertThat(Masks.count(page.redInk())).isLessThan(page.redInk().count(mm(page, 98, 158, 16, 16)) + 60);
  }

  @Test
  void aGreyPageHasNoRedInk() {
    PreparedPage page = preparation.prepare(DrawnPage.straight().scribble(9, 30, 60, 180, 120).scan());
    assertThat(page.depth()).isEqualTo(PageImage.Depth.GREY);
    assertThat(Masks.count(page.redInk())).isZero();
  }

  @Test
  void dustHolesAndPaleBleedThroughAreBlank() {
    DrawnPage drawn = new DrawnPage(300, 0, new Color(240, 240, 236)).ink(new Color(214, 213, 210)).scribble(11, 30, 40, 180, 250)
        .ink(new Color(60, 60, 60)).disc(6, 108, 6).disc(6, 188, 6).disc(90, 90, 0.3).disc(120, 210, 0.4);
    assertThat(preparation.prepare(drawn.noise(12, 4).scan()).blank()).isTrue();
    assertThat(preparation.prepare(DrawnPage.straight().scan()).blank()).isTrue();
  }

  @Test
  void oneLineOrOneSealIsNotBlank() {
    assertThat(preparation.prepare(DrawnPage.straight().scribble(13, 40, 40, 60, 42).scan()).blank()).isFalse();
    assertThat(preparation.prepare(DrawnPage.straight().ink(VERMILION).ring(100, 100, 12, 0.8).scan()).blank()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(QuarterTurn.class)
  void aPageIsStoodUpright(QuarterTurn lies) {
    Optional<Font> font = japaneseFont();
    assumeTrue(font.isPresent(), "no Japanese font on this machine");
    DrawnPage drawn = new DrawnPage(200, 0.6, Color.WHITE);
    for (int i = 0; i < 14; i++) {
      drawn.text(font.orElseThrow(), 4, 30, 40 + i * 9, "市税過誤納金還付請求書　年度　通知書番号　氏名フリガナ");
    }
    PageImage scan = turned(drawn.scan(), lies);
    PreparedPage page = preparation.prepare(scan);
    assertThat(page.rotation().degrees()).isEqualTo((360 - lies.degrees()) % 360);
    assertThat(page.skew().degrees()).isCloseTo(0.6, within(0.1));
  }

  @Test
  void theJudgeIsAskedOnlyWhenUnsure() {
    PageImage unclear = DrawnPage.straight().scribble(13, 40, 40, 60, 42).disc(150, 250, 5).scan();
    PagePreparation asking = new PagePreparation(page -> page.rotation() == QuarterTurn.HALF ? 1.0 : 0.0);
    assertThat(asking.prepare(unclear).rotation()).isEqualTo(QuarterTurn.HALF);
    assertThat(preparation.prepare(unclear).rotation()).isEqualTo(QuarterTurn.NONE);
  }

  @Test
  void qualityTellsCrispFromNoisyAndPaperFromGrey() {
    PreparedPage crisp = preparation.prepare(DrawnPage.straight().scribble(14, 30, 30, 180, 200).scan());
    PreparedPage dull = preparation.prepare(new DrawnPage(300, 0, new Color(200, 200, 200)).scribble(14, 30, 30, 180, 200).noise(15, 14).scan());
    assertThat(dull.quality().paper()).isCloseTo(202, within(8.0));
    assertThat(dull.quality().contrast()).isLessThan(crisp.quality().contrast());
  }

  private static PageImage turned(PageImage scan, QuarterTurn turn) {
    return Straightening.straighten(scan, new Pose(turn, jp.fumikura.page.Angle.NONE), new int[] {255, 255, 255}).page();
  }

  private static Optional<Font> japaneseFont() {
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()).filter(f -> f.canDisplay('税') && f.canDisplay('過')).findFirst();
  }

  private static Box mm(PreparedPage page, double x, double y, double width, double height) {
    return new Box(page.resolution().wholePx(x), page.resolution().wholePx(y), Math.max(1, page.resolution().wholePx(width)), Math.max(1, page.resolution().wholePx(height)));
  }

  private static int darkest(GreyImage grey, Box box) {
    int darkest = 255;
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        darkest = Math.min(darkest, grey.at(x, y));
      }
    }
    return darkest;
  }
}
