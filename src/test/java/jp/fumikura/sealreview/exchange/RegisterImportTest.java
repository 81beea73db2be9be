package jp.fumikura.sealreview.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.csv.CsvSheet;
import jp.fumikura.sealreview.csv.SampleCity;
import jp.fumikura.sealreview.pdfbox.PdfSheet;
import jp.fumikura.sealreview.poi.ExcelSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class RegisterImportTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final List<Fact> FACTS = facts();

  private static List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    SampleCity.lines().forEach(l -> facts.add(l.written(facts.size() + 1L, Instant.EPOCH, "sample")));
    return facts;
  }

  private static ImportPlan plan(String... lines) {
    return RegisterImport.plan(Register.of(FACTS), FileTable.of(CsvSheet.read(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8)).orElseThrow()).orElseThrow().rows(), TODAY);
  }

  private static List<String> why(ImportPlan plan) {
    return plan.refused().stream().map(r -> r.row() + " " + r.column().heading() + " " + Words.japanese().say(r.why())).toList();
  }

  private static Register after(ImportPlan plan) {
    List<Fact> facts = new ArrayList<>(FACTS);
    plan.lines().forEach(l -> facts.add(l.written(facts.size() + 1L, Instant.EPOCH.plusSeconds(60), "import")));
    return Register.of(facts);
  }

  @Test
  void theRegistersOwnSheetComesBackUnchanged() throws Exception {
    Register register = Register.of(FACTS);
    byte[] file = ExcelSheet.write(List.of(new RegisterFile().sheet("押印実態調査", register.entries(TODAY).toList())));
    ImportPlan plan = RegisterImport.plan(register, FileTable.of(ExcelSheet.read(file)).orElseThrow().rows(), TODAY);
    assertThat(why(plan)).isEmpty();
    assertThat(plan.accepted()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(77);
  }

  @Test
  void aChangedCellIsTheOnlyDifference() {
    ImportPlan plan = plan("様式ID,様式番号,様式名,所管課,年間件数,件数の年度", "f4-bulky-refuse,第3号様式（第6条関係）,粗大ごみ処理申請書,清掃課,20100,令和元年度");
    assertThat(plan.accepted().getFirst().differences()).doesNotContainKey(Column.OWNER).containsEntry(Column.VOLUME, new ImportPlan.Difference("18500", "20100"));
    assertThat(plan.lines()).hasSize(1);
  }

  @Test
  void movedColumnsAndUnknownOnesDoNoHarm() {
    ImportPlan plan = plan("課の回答,,", "備考,所管課,様式名,根拠,押印", "x,粗大ごみ課のないもの,新様式,規則,認印", "x,waste,新しい届出書,規則,認印");
    assertThat(plan.accepted()).singleElement().satisfies(a -> assertThat(a.added()).isTrue());
    assertThat(after(plan).entry(plan.accepted().getFirst().form(), TODAY).orElseThrow().details().asksFor(RequiredMark.SEAL)).isTrue();
    assertThat(why(plan)).singleElement().asString().contains("組織の表にありません");
  }

  @Test
  void everyBadRowIsNamedWithItsReasonAndTheGoodOnesStay() {
    ImportPlan plan = plan("様式番号,様式名,所管課,根拠,押印,決定,決定日,決裁番号,不要にする規則等,施行日,存続の理由,次に見直す日",
        "第1号,題のある様式,,規則,認印,,,,,,,",
        "第2号,日付の様式,waste,規則,認印,廃止,令和3年2月30日,1,TR-2021-27,,,",
        "第3号,早すぎる様式,waste,規則,認印,廃止,2021-06-30,1,TR-2021-27,2021-04-01,,",
        "第4号,国の様式,waste,法律・政省令,認印,廃止,2021-06-30,1,,,,",
        "第5号,教育の様式,school,規則,認印,廃止,2021-06-30,1,BE-2021-08,,,",
        "第6号,理由のない存続,waste,規則,認印,存続,2021-06-30,1,,,,2025-01-01",
        "第7号,二度,waste,規則,認印,,,,,,,", "第7号,二度,waste,規則,認印,,,,,,,",
        "第3号様式（第6条関係）,粗大ごみ処理申請書,waste,規則,認印,,,,,,,",
        "第8号,よい様式,waste,規則,認印,廃止,令和3年6月30日,1,TR-2021-27,令和3年8月2日,,",
        "第9号,,waste,規則,三文判,,,,,,,");
    assertThat(why(plan)).anySatisfy(w -> assertThat(w).startsWith("2 所管課").contains("所管課がありません"))
        .anySatisfy(w -> assertThat(w).startsWith("3 決定日").contains("令和3年2月30日"))
        .anySatisfy(w -> assertThat(w).startsWith("4 施行日").contains("より前"))
        .anySatisfy(w -> assertThat(w).startsWith("5 押印の決定").contains("法律・政省令"))
        .anySatisfy(w -> assertThat(w).startsWith("6 不要にする規則等").contains("及びません"))
        .anySatisfy(w -> assertThat(w).startsWith("7 存続の理由"))
        .anySatisfy(w -> assertThat(w).startsWith("9 様式番号").contains("8行目"))
        .anySatisfy(w -> assertThat(w).startsWith("10 様式番号").contains("f4-bulky-refuse"))
        .anySatisfy(w -> assertThat(w).startsWith("12 様式名"));
    assertThat(plan.accepted()).extracting(ImportPlan.Accepted::title).containsExactly("二度", "よい様式");
    assertThat(after(plan).entry(plan.accepted().getLast().form(), TODAY).orElseThrow().standing(RequiredMark.SEAL).decision()).isEqualTo(Decision.ABOLISH);
  }

  @Test
  void gaijiOfCp932SurviveAndTheSameFileTwiceRegistersNothingTwice() {
    byte[] file = ("様式名,所管課\r\n髙﨑" + "\uE000" + "届出書,waste\r\n").getBytes(Charset.forName("windows-31j"));
    List<FileRow> rows = FileTable.of(CsvSheet.read(file).orElseThrow()).orElseThrow().rows();
    ImportPlan plan = RegisterImport.plan(Register.of(FACTS), rows, TODAY);
    assertThat(plan.accepted().getFirst().title()).isEqualTo("髙﨑\uE000届出書");
    ImportPlan again = RegisterImport.plan(after(plan), rows, TODAY);
    assertThat(again.accepted()).isEmpty();
    assertThat(again.refused()).hasSize(1);
  }

  @Test
  void noCellThatLeavesIsAFormula() throws Exception {
    List<String> attacks = List.of("=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝1+1", "\t=1", "-12", "3,974");
    Sheet sheet = new Sheet("表", List.of("=NOW()"), List.of("列"), attacks.stream().map(a -> Sheet.Row.of(a)).toList());
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ExcelSheet.write(List.of(sheet))))) {
      for (Row row : book.getSheetAt(0)) {
        for (Cell cell : row) {
          assertThat(cell.getCellType()).isIn(CellType.STRING, CellType.NUMERIC);
        }
      }
      assertThat(book.getSheetAt(0).getRow(2).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
    }
    String csv = new String(CsvSheet.write(List.of(sheet)), StandardCharsets.UTF_8);
    assertThat(csv.lines()).noneMatch(l -> l.matches("^\"?[=+@\\t＝].*"));
    assertThat(CsvSheet.read(csv.getBytes(StandardCharsets.UTF_8)).orElseThrow().get(3)).containsExactly("=HYPERLINK(\"http://x\")");
  }

  @Test
  void aPdfIsMadeWhereAJapaneseFontIs() {
    Sheet sheet = new Sheet("議会資料", List.of("定義 SEAL:N_strict/D_all"), List.of("局", "数"), List.of(Sheet.Row.of("総務局\uE000", 12)));
    PdfSheet.write(List.of(sheet), List.of()).ifPresent(pdf -> assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-"));
  }

  @Test
  void twoRowsOfOneIdOrOneNumberUnderOneProvisionAreRefused() {
    ImportPlan plan = plan("様式ID,様式番号,様式名,所管課,根拠規定,押印", "f4-bulky-refuse,第3号様式（第6条関係）,粗大ごみ処理申請書,waste,文倉市廃棄物の処理及び清掃に関する規則第6条,", "f4-bulky-refuse,第4号,別の名前,waste,,", ",第７号,甲の届出書,waste,文倉市甲規則第2条,認印",
        ",第7号,乙の届出書,waste,文倉市甲規則第２条,認印", ",第7号,丙の届出書,waste,文倉市丙規則第2条,認印");
    assertThat(why(plan)).containsExactly("3 様式ID 様式ID「f4-bulky-refuse」の行がファイルの2行目にもあります。", "5 様式番号 根拠規定「文倉市甲規則第２条」の様式番号「第7号」がファイルの4行目にもあります（様式名が違います）。");
    assertThat(plan.accepted()).extracting(ImportPlan.Accepted::title).containsExactly("甲の届出書", "丙の届出書");
  }

  @Test
  void aFormsFirstImportBringsItIntoTheBaselineWithEvidence() {
    ImportPlan plan = plan("様式名,所管課,押印,署名,基準日,基準時の証拠", "証拠のある届出書,waste,認印,有,令和2年12月31日,調査票 12", "証拠のない届出書,waste,認印,,令和2年12月31日,", "印のない届出書,waste,無,,令和2年12月31日,調査票 13");
    assertThat(why(plan)).anySatisfy(w -> assertThat(w).startsWith("3 基準時の証拠")).anySatisfy(w -> assertThat(w).startsWith("4 基準日")).hasSize(2);
    assertThat(after(plan).entry(plan.accepted().getFirst().form(), TODAY).orElseThrow().baseline()).containsOnlyKeys(RequiredMark.SEAL, RequiredMark.SIGNATURE);
  }

  @Test
  void sealAndSignatureAreDecidedApart() {
    ImportPlan plan = plan("様式名,所管課,根拠,押印,署名,押印の決定,署名の決定,決定日,決裁番号,不要にする規則等,存続の理由,次に見直す日",
        "二つの欄,waste,訓令・規程,認印,有,廃止,存続,2021-06-30,1,TD-2021-05,権利義務に重大,2027-03-31", "欄がない,waste,規則,認印,無,廃止,廃止,2021-06-30,1,TR-2021-27,,");
    assertThat(why(plan)).containsExactly("3 署名の決定 この様式はその印・署名を求めていないので、決定できません。");
    FormEntry entry = after(plan).entry(plan.accepted().getFirst().form(), TODAY).orElseThrow();
    assertThat(entry.standing(RequiredMark.SEAL).decision()).isEqualTo(Decision.ABOLISH);
    assertThat(entry.standing(RequiredMark.SIGNATURE).decision()).isEqualTo(Decision.RETAIN);
  }

  @Test
  void columnsNobodyKnowsAreNamedAndEmptyLinesKeepTheirNumbers() throws Exception {
    FileTable table = FileTable.of(List.of(List.of("回答"), List.of(), List.of("備考", "所管課", "様式名", "課長印"), List.of(), List.of("x", "", "題", "y"))).orElseThrow();
    assertThat(table.passedOver()).containsExactly("備考", "課長印");
    assertThat(table.rows()).singleElement().satisfies(r -> assertThat(r.number()).isEqualTo(5));
    try (XSSFWorkbook book = new XSSFWorkbook(); java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      org.apache.poi.ss.usermodel.Sheet page = book.createSheet();
      page.createRow(0).createCell(0).setCellValue("様式名");
      page.getRow(0).createCell(1).setCellValue("所管課");
      page.createRow(4).createCell(0).setCellValue("題");
      book.write(out);
      assertThat(FileTable.of(ExcelSheet.read(out.toByteArray())).orElseThrow().rows()).singleElement().satisfies(r -> assertThat(r.number()).isEqualTo(5));
    }
  }

  @Test
  void refusedRowsComeBackWithTheirReasonsAndCanBeHandedInAgain() {
    FileTable table = FileTable.of(CsvSheet.read("様式名,所管課,年間件数\r\n題のある様式,,=1+1\r\nよい様式,waste,3\r\n".getBytes(StandardCharsets.UTF_8)).orElseThrow()).orElseThrow();
    Sheet sheet = new RegisterFile().refused(table.rows(), RegisterImport.plan(Register.of(FACTS), table.rows(), TODAY));
    assertThat(sheet.rows()).singleElement().satisfies(r -> assertThat(r.cells()).startsWith("2").anySatisfy(c -> assertThat(c).contains("所管課がありません")).contains("題のある様式", "=1+1"));
    List<List<String>> again = new ArrayList<>(List.of(sheet.header()));
    sheet.rows().forEach(r -> again.add(r.cells()));
    assertThat(FileTable.of(again).orElseThrow().rows().getFirst().cell(Column.TITLE)).isEqualTo("題のある様式");
  }

  @Test
  void aDecisionNotYetInForceKeepsItsInstrumentWhenAnotherCellChanges() {
    List<Fact> facts = new ArrayList<>(FACTS);
    plan("様式ID,様式名,所管課,根拠,押印,押印の決定,決定日,決裁番号,不要にする規則等,施行日", "later,先の届出書,waste,規則,認印,廃止,2026-03-01,8文行第1号,TR-2021-27,2027-04-01").lines()
        .forEach(l -> facts.add(l.written(facts.size() + 1L, Instant.EPOCH.plusSeconds(1), "t")));
    assertThat(new RegisterFile().cells(Register.of(facts).entry(new FormId("later"), TODAY).orElseThrow())).containsEntry(Column.INSTRUMENT, "TR-2021-27").containsEntry(Column.EFFECTIVE_FROM, "令和9年4月1日");
  }

  @Test
  void aRowLeftOutFreesItsTwin() {
    FileTable table = FileTable.of(List.of(List.of("様式名", "所管課"), List.of("二度", "waste"), List.of("二度", "waste"))).orElseThrow();
    assertThat(RegisterImport.plan(Register.of(FACTS), table.without(java.util.Set.of(2)).rows(), TODAY).accepted()).extracting(ImportPlan.Accepted::row).containsExactly(3);
  }
}
