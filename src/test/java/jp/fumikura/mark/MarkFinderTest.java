package jp.fumikura.mark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.Alignment;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkFinderTest {
  private static final Color VERMILION = new Color(214, 60, 44);
  private static final MarkPlace SEAL = new MarkPlace("applicant.seal", MarkKind.SEAL_FIELD, MarkRole.FILER, "氏名", new Place(160, 80, 4, 4));
  private static final MarkPlace SIGNATURE = new MarkPlace("applicant.signature", MarkKind.SIGNATURE_FIELD, MarkRole.FILER, "署名", new Place(80, 118, 70, 8));

  private final MarkFinder finder = new MarkFinder();
  private SealedSheet sheet = new SealedSheet();

  @BeforeEach
  void aFormWithASealAndASignatureField() {
    assumeTrue(SealedSheet.canWriteJapanese(), "no Japanese font on this machine");
    sheet.text("市税過誤納金還付請求書", 60, 30, 6).text("氏名", 60, 84, 4).text("印", 160, 84, 4).text("署名", 60, 124, 4)
        .text("この請求書の印刷と印鑑登録証明書の提出について、該当する番号に○印をつけてください。", 25, 180, 4);
  }

  @Test
  void whatNobodyMarkedIsBlank() {
    assertThat(states(known(SEAL, SIGNATURE))).containsExactly(MarkState.BLANK, MarkState.BLANK);
  }

  @ParameterizedTest
  @CsvSource({"9.5, 1.0", "12, 0.8", "15, 0.9", "11, 0.4", "18, 1.0"})
  void aRoundSealIsAnImprint(double diameter, double strength) {
    sheet.seal(VERMILION, strength, 161, 81, diameter, 4);
    Mark.Field field = known(SEAL).getFirst();
    assertThat(field.state()).isEqualTo(MarkState.IMPRINT);
    Imprint imprint = field.imprint().orElseThrow();
    assertThat(imprint.ink()).isEqualTo(Ink.RED);
    assertThat(imprint.round()).isTrue();
    assertThat(imprint.diameterMm()).isCloseTo(diameter, within(1.2));
  }

  @Test
  void aFaintRimIsASealWhereFaintCharactersStandInItAndNoneWhereTheyDoNot() {
    assertThat(states(known(SEAL))).containsExactly(MarkState.BLANK);
    sheet.ink(new Color(255, 180, 172)).ring(161, 81, 12, 0.8);
    assertThat(known(SEAL).getFirst().imprint()).isEmpty();
    sheet.seal(VERMILION, 0.16, 161, 81, 12, 4);
    assertThat(states(known(SEAL))).containsExactly(MarkState.IMPRINT);
  }

  @Test
  void withoutColourARimAsThickAsASealsIsNoPrintedRing() {
    sheet.ink(new Color(90, 90, 90)).ring(162, 82, 11.5, 0.6);
    assertThat(greyStates(SEAL)).containsExactly(MarkState.UNCERTAIN);
  }

  @Test
  void aSealOverTheNameSaysSo() {
    sheet.text("川崎太郎", 150, 84, 5).seal(VERMILION, 0.9, 161, 81, 13, 5);
    assertThat(known(SEAL).getFirst().imprint().orElseThrow().overName()).isTrue();
  }

  @Test
  void redPrintTouchingTheSealDoesNotHideIt() {
    sheet.ink(VERMILION).line(120, 87, 190, 87, 0.6).line(167, 70, 167, 100, 0.6).seal(VERMILION, 1, 161, 81, 12, 6);
    assertThat(known(SEAL).getFirst().state()).isEqualTo(MarkState.IMPRINT);
  }

  @Test
  void halfASealIsOneToo() {
    sheet.halfSeal(VERMILION, 161, 81, 12, 6);
    assertThat(known(SEAL).getFirst().state()).isEqualTo(MarkState.IMPRINT);
  }

  @Test
  void sealsThatOverlapFillTheirOwnFields() {
    MarkPlace below = new MarkPlace("agent.seal", MarkKind.SEAL_FIELD, MarkRole.FILER, "代理人", new Place(160, 89, 4, 4));
    sheet.text("印", 160, 93, 4).seal(VERMILION, 1, 161, 81, 12, 6).seal(VERMILION, 1, 161.5, 91, 12, 7);
    assertThat(states(known(SEAL, below))).containsExactly(MarkState.IMPRINT, MarkState.IMPRINT);
  }

  @Test
  void aRingPrintedToSealInIsBlankUntilSomebodyDoes() {
    sheet.dotted(162, 82.3, 9.6);
    assertThat(states(known(SEAL))).containsExactly(MarkState.BLANK);
    assertThat(greyStates(SEAL)).containsExactly(MarkState.BLANK);
    sheet.seal(VERMILION, 1, 161, 81, 12, 4);
    assertThat(greyStates(SEAL)).containsExactly(MarkState.UNCERTAIN);
  }

  @Test
  void aLongMarkIsNotTakenForABoxWithWritingInIt() {
    MarkPlace registered = new MarkPlace("owner.seal", MarkKind.SEAL_FIELD, MarkRole.FILER, "所有者", new Place(150, 140, 14, 4));
    sheet.text("（実印）", 150, 143.5, 3.5);
    assertThat(greyStates(registered)).containsExactly(MarkState.BLANK);
  }

  @Test
  void aSquareSealIsToldFromARoundOne() {
    sheet.square(VERMILION, 161, 81, 15);
    Imprint imprint = known(SEAL).getFirst().imprint().orElseThrow();
    assertThat(imprint.round()).isFalse();
    assertThat(imprint.diameterMm()).isCloseTo(15, within(1.2));
  }

  @Test
  void aReceiptStampNeverFillsAFilersField() {
    sheet.dateStamp(VERMILION, 166, 84, 20);
    List<Mark> marks = known(sheet.scan(), PageText.none(), SEAL);
    assertThat(((Mark.Field) marks.getFirst()).state()).isNotEqualTo(MarkState.IMPRINT);
    assertThat(marks).anyMatch(m -> m instanceof Mark.Stray s && s.imprintClass() == ImprintClass.RECEIPT_STAMP);
  }

  @Test
  void anOfficialSealStraysToo() {
    sheet.square(VERMILION, 165, 82, 24);
    List<Mark> marks = known(sheet.scan(), PageText.none(), SEAL);
    assertThat(((Mark.Field) marks.getFirst()).state()).isNotEqualTo(MarkState.IMPRINT);
    assertThat(marks).anyMatch(m -> m instanceof Mark.Stray s && s.imprintClass() == ImprintClass.OFFICIAL_SEAL);
  }

  @Test
  void aCircleRoundAChoiceIsNoSeal() {
    sheet.ink(VERMILION).ring(140, 180, 8, 0.4);
    assertThat(known(sheet.scan(), PageText.none(), SEAL)).noneMatch(m -> m instanceof Mark.Stray s && s.imprintClass() != ImprintClass.RED_TEXT);
  }

  @Test
  void aSignatureIsWritingInItsPlace() {
    sheet.scribble(80, 122, 110);
    assertThat(states(known(SIGNATURE))).containsExactly(MarkState.SIGNATURE);
    sheet.seal(VERMILION, 1, 118, 122, 11, 3);
    assertThat(states(known(SIGNATURE))).containsExactly(MarkState.IMPRINT_AND_SIGNATURE);
  }

  @Test
  void aNameNoHandWroteIsForAPersonToSee() {
    sheet.text("橋本　健太", 90, 124, 5);
    Mark.Field field = known(SIGNATURE).getFirst();
    assertThat(field.state()).isEqualTo(MarkState.UNCERTAIN);
    assertThat(field.nameEntry()).hasValueSatisfying(entry -> assertThat(entry.byMachine()).isTrue());
    assertThat(greyStates(SIGNATURE)).containsExactly(MarkState.UNCERTAIN);
    sheet.scribble(122, 122, 140);
    assertThat(states(known(SIGNATURE))).as("signed behind it").containsExactly(MarkState.SIGNATURE);
  }

  @Test
  void whereNoNameStandsNoneCameThere() {
    assertThat(known(SEAL, SIGNATURE)).extracting(Mark.Field::nameEntry).containsOnly(Optional.empty());
  }

  @Test
  void withoutColourAnImprintIsUncertainAndABlankFieldBlank() {
    assertThat(known(sheet.grey(), PageText.none(), SEAL).stream().map(Mark.Field.class::cast).map(Mark.Field::state)).containsExactly(MarkState.BLANK);
    sheet.seal(VERMILION, 1, 161, 81, 12, 4);
    assertThat(known(sheet.grey(), PageText.none(), SEAL).stream().map(Mark.Field.class::cast).map(Mark.Field::state)).containsExactly(MarkState.UNCERTAIN);
  }

  @Test
  void withoutColourABoxWithInkAsPaleAsWhatShinesThroughIsNotBlank() {
    MarkPlace office = new MarkPlace("office.received", MarkKind.SEAL_FIELD, MarkRole.OFFICE, "受付印", new Place(120, 220, 30, 24));
    sheet.box(119, 219, 32, 26).text("受付印", 121, 224, 3);
    PageText label = text("受付印", 121, 220.5, 3);
    assertThat(greyStates(label, office)).containsExactly(MarkState.BLANK);
    sheet.seal(VERMILION, 0.2, 137, 233, 13, 9);
    assertThat(greyStates(label, office)).containsExactly(MarkState.UNCERTAIN);
  }

  @Test
  void aMarkThePaperDoesNotHaveIsAbsent() {
    MarkPlace elsewhere = new MarkPlace("agent.seal", MarkKind.SEAL_FIELD, MarkRole.FILER, "代理人", new Place(120, 230, 4, 4));
    Mark.Field field = known(elsewhere).getFirst();
    assertThat(field.state()).isEqualTo(MarkState.ABSENT);
    assertThat(field.printed()).isFalse();
  }

  @Test
  void onAnUnknownPagePixelsFindTheMarkAndDecoysStayDecoys() {
    List<Mark.Field> fields = looked();
    assertThat(fields).hasSize(1);
    assertThat(fields.getFirst().kind()).isEqualTo(MarkKind.SEAL_FIELD);
    assertThat(fields.getFirst().box().centreX()).isCloseTo(162 / 25.4 * 200, within(8.0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"（印）", "㊞"})
  void bracketsAndCirclesAreMarksToo(String mark) {
    assumeTrue(SealedSheet.canWrite(mark), "no font with " + mark);
    sheet = new SealedSheet().text("氏名", 60, 84, 4).text(mark, 150, 84, 4.2);
    assertThat(looked()).hasSize(1);
  }

  @Test
  void signsOfDatesAndHeadingsSpreadOverTheirCellAreNoMarks() {
    sheet = new SealedSheet().text("年", 100, 84, 4).text("月", 120, 84, 4).text("領", 30, 110, 3.6).text("収", 38, 110, 3.6).text("印", 46, 110, 3.6);
    TextLine heading = new TextLine("領収印", box(30, 106.6, 19.6, 3.6), 0.95, false,
        List.of(glyph("領", 30, 106.6), glyph("収", 38, 106.6), glyph("印", 46, 106.6)));
    assertThat(looked(heading)).isEmpty();
  }

  @Test
  void aSealGoesIntoTheCellItsHeadingStandsBefore() {
    sheet = new SealedSheet().box(20, 100, 30, 18).box(50, 100, 24, 18).text("代表者印", 26, 110.5, 4);
    List<Mark.Field> fields = looked(line("代表者印", 26, 107, 16, 4));
    assertThat(fields).hasSize(1);
    assertThat(fields.getFirst().box().centreX()).isCloseTo(62 / 25.4 * 200, within(16.0));
  }

  @Test
  void theRoomBetweenALabelAndItsMarkIsThePlaceToSign() {
    sheet = new SealedSheet().text("医師氏名", 30, 84, 4).text("印", 100, 84, 4).text("(自署または記名捺印)", 30, 91, 3.5);
    TextLine name = new TextLine("医師氏名 印", box(30, 80, 74, 4), 0.95, false,
        List.of(glyph("医", 30, 80), glyph("師", 34, 80), glyph("氏", 38, 80), glyph("名", 42, 80), glyph("印", 100, 80)));
    List<Mark.Field> signatures = looked(name, line("(自署または記名捺印)", 30, 87.5, 38, 3.5)).stream().filter(f -> f.kind() == MarkKind.SIGNATURE_FIELD).toList();
    assertThat(signatures).hasSize(1);
    assertThat(signatures.getFirst().box().x()).isGreaterThan(box(46, 0, 1, 1).x() - 1);
    assertThat(signatures.getFirst().box().right()).isLessThan(box(100, 0, 1, 1).x());
  }

  @Test
  void aMarkThatIsALineOfItsOwnDoesNotNameItself() {
    assertThat(nameOf(box(160, 80, 4, 4), line("氏名", 60, 80, 8, 4), line("印", 159.5, 80, 4, 4))).isEqualTo("氏名");
  }

  @Test
  void aPlaceIsNamedAfterWhoSealsThereHoweverFarAway() {
    assertThat(nameOf(box(180, 80, 4, 4), line("代表者氏名", 30, 79, 20, 4), line("（署名）", 160, 80, 10, 3), line("ゃ", 180, 80, 4, 4))).isEqualTo("代表者氏名");
    assertThat(nameOf(box(180, 80, 4, 4), line("昭・平・令　年　月　日", 100, 80, 50, 4), line("世帯主", 60, 80, 12, 4))).isEqualTo("世帯主");
    assertThat(nameOf(box(180, 80, 4, 4), line("保護者名", 170, 74, 14, 4))).isEqualTo("保護者名");
    assertThat(nameOf(box(180, 80, 4, 4), line("電話", 60, 90, 8, 4))).isEmpty();
  }

  private static String nameOf(Box place, TextLine... lines) {
    return new PlaceNames(new PagePreparation().prepare(new SealedSheet().scan()), List.of(lines)).of(place);
  }

  private static Glyph glyph(String text, double x, double y) {
    return new Glyph(text, box(x, y, 3.6, 3.6), 0.95, List.of());
  }

  private static Box box(double x, double y, double width, double height) {
    double px = 200 / 25.4;
    return new Box((int) (x * px), (int) (y * px), (int) (width * px), (int) (height * px));
  }

  @Test
  void wordsNameFieldsAndOffices() {
    sheet.box(20, 240, 40, 30).text("受付印", 30, 246, 4);
    List<Mark.Field> fields = looked(line("受付印", 30, 242, 12, 4), line("氏名", 60, 80, 8, 4), line("署名", 60, 120, 8, 4));
    assertThat(fields).extracting(Mark.Field::role).contains(MarkRole.OFFICE, MarkRole.FILER);
    assertThat(fields).filteredOn(f -> f.kind() == MarkKind.SEAL_FIELD && f.role() == MarkRole.FILER).extracting(Mark.Field::label).containsExactly("氏名");
    assertThat(fields).filteredOn(f -> f.kind() == MarkKind.SIGNATURE_FIELD).hasSize(1);
  }

  @Test
  void sentencesAboutSignaturesAskForNone() {
    assertThat(SignatureLabel.is(text("医師署名（又は記名押印）"))).isTrue();
    assertThat(SignatureLabel.is(text("（自署または記名捺印）"))).isTrue();
    assertThat(SignatureLabel.is(text("氏名（自署）"))).isTrue();
    assertThat(SignatureLabel.is(text("（寺名）"))).isTrue();
    assertThat(SignatureLabel.is(text("（法人名）"))).isFalse();
    assertThat(SignatureLabel.is(text("（氏名）"))).isFalse();
    assertThat(SignatureLabel.is(text("署名又は押印を省略しても差し支えない。"))).isFalse();
    assertThat(SignatureLabel.is(text("本人が署名する場合は押印不要です"))).isFalse();
  }

  @Test
  void whatIsSignedOnTheLineOfItsLabelIsNoLabel() {
    sheet.scribble(90, 122, 112);
    assertThat(states(known(text("署名 山田太郎", 60, 119, 5.5), SIGNATURE))).containsExactly(MarkState.SIGNATURE);
    assertThat(states(known(text("署名（又は記名押印）", 60, 121, 2.8), SIGNATURE))).containsExactly(MarkState.SIGNATURE);
  }

  @Test
  void aLabelPrintedInThePlaceIsNoSignature() {
    sheet.text("（自署又は記名押印）", 90, 124, 4);
    assertThat(states(known(text("（自署又は記名押印）", 90, 120, 4), SIGNATURE))).containsExactly(MarkState.BLANK);
  }

  /** A line whose characters stand {@code em} millimetres apart. */
  private static PageText text(String text, double x, double y, double em) {
    List<Glyph> glyphs = java.util.stream.IntStream.range(0, text.length()).mapToObj(i -> new Glyph(text.substring(i, i + 1), box(x + i * em, y, em, em + 1), 0.99, List.of())).toList();
    return new PageText(List.of(new TextLine(text, box(x, y, text.length() * em, em + 1), 0.99, false, glyphs)));
  }

  private static TextLine text(String text) {
    return new TextLine(text, new Box(0, 0, 10, 10), 1, false, List.of());
  }

  private static TextLine line(String text, double x, double y, double width, double height) {
    return new TextLine(text, box(x, y, width, height), 0.95, false, List.of());
  }

  private List<Mark.Field> looked(TextLine... lines) {
    PreparedPage page = new PagePreparation().prepare(sheet.scan());
    return finder.find(page, new PageText(List.of(lines)), new FormMatch.Unknown(List.of(), List.of())).stream().map(Mark.Field.class::cast).toList();
  }

  private List<Mark.Field> known(MarkPlace... places) {
    return known(PageText.none(), places);
  }

  private List<Mark.Field> known(PageText text, MarkPlace... places) {
    return known(sheet.scan(), text, places).stream().filter(Mark.Field.class::isInstance).map(Mark.Field.class::cast).toList();
  }

  private List<Mark> known(PageImage scan, PageText text, MarkPlace... places) {
    FormPage printed = new FormPage(1, 210, 297, List.of(), List.of(), List.of(), List.of(places));
    FormDefinition form = new FormDefinition(new FormKey("refund", "v1"), "請求書", "", "", "", List.of(printed));
    PreparedPage page = new PagePreparation().prepare(scan);
    double px = page.resolution().px(1);
    Alignment alignment = new Alignment(java.awt.geom.AffineTransform.getScaleInstance(px, px));
    return finder.find(page, text, new FormMatch.Known(form, 1, alignment, 0.99, List.of(), List.of()));
  }

  private List<MarkState> greyStates(MarkPlace... places) {
    return greyStates(PageText.none(), places);
  }

  private List<MarkState> greyStates(PageText text, MarkPlace... places) {
    return known(sheet.grey(), text, places).stream().filter(Mark.Field.class::isInstance).map(Mark.Field.class::cast).map(Mark.Field::state).toList();
  }

  private static List<MarkState> states(List<Mark.Field> fields) {
    return fields.stream().map(Mark.Field::state).toList();
  }
}
