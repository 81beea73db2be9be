package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.empty;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;
import static jp.fumikura.sample.drawing.Cells.seal;
import static jp.fumikura.sample.drawing.Cells.sealApart;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.Cells;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F2: 保育所運営費等請求書; invoices go on demanding the seal of the representative. */
final class NurseryClaim implements Family {
  private static final Identity IDENTITY = new Identity("f2-nursery-claim", "保育所運営費等請求書", "第5号様式（第9条関係）", "E-01-01", "",
      Identity.keeper("childcare", IssuingAuthority.MAYOR, LegalBasis.GUIDELINE, "文倉市保育所運営費等支弁要綱第9条", "委託費請求書", "保育所補助金請求書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public boolean sealRetained() {
    return true;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "文　倉　市　長　　様");
    Table claimant = new Table(sheet, LEFT + 54, y, WIDE - 54);
    claimant(claimant, edition);
    claimant.framed();
    y = claimant.bottom() + 3;
    sheet.text(LEFT, y, 9.5, "文倉市保育所運営費等支弁要綱第9条の規定により、次のとおり請求します。");
    Table sum = new Table(sheet, LEFT, y + 6, WIDE);
    sum.row(12, label(34, "請求金額"), entry(84, "total", "請求金額", "amountYen").needed().between("金", "円"),
        label(16, "対象月"), new DateCell(0, "claimMonth", "請求月分", "yearMonth", true, edition.era(), "年月"));
    sum.framed();
    Table counts = new Table(sheet, LEFT, sum.bottom() + 4, WIDE);
    counts(counts, edition);
    counts.framed();
    sheet.text(LEFT, counts.bottom() + 3, 9, "振込先");
    Table bank = new Table(sheet, LEFT, counts.bottom() + 7.5, WIDE);
    Blocks.bank(bank);
    double below = Blocks.notes(sheet, bank.framed() + 3, "児童名簿を添付してください。", "代表者印は、登記所に届け出た印を押してください。");
    Blocks.office(sheet, below + 3, "係", "係長", "課長");
    Blocks.foot(sheet, edition, "児童育成課");
    return List.of(sheet);
  }

  private static void claimant(Table table, Edition edition) {
    table.row(8, label(24, "所在地"), entry(0, "operator.address", "所在地", "text(100)").needed());
    Cells.Entry operator = entry(0, "operatorName", "設置者（法人名）", "text(60)").needed();
    table.row(10, label(24, "設置者/（法人名）"), edition.seal() ? operator.sealed(sealApart("operator.square", "設置者", "○角印")) : operator);
    table.row(11, label(24, "代表者/職・氏名"), entry(26, "repTitle", "代表者職", "text(20)").needed(),
        entry(0, "repName", "代表者氏名", "nameKanji").needed().sealed(seal("rep.seal", "代表者", "○印")));
    table.row(9, label(24, "法人番号"), DigitCell.digits(0, "corporateNo", "法人番号", "corporateNumber", false, "", 1, 4, 4, 4));
    if (!edition.seal()) {
      table.row(8, label(24, "登録番号"), entry(0, "invoiceRegNo", "適格請求書発行事業者登録番号", "invoiceNumber").between("T", ""));
    }
    table.row(8, label(24, "施設名"), entry(50, "facilityName", "施設名", "text(60)").needed(), label(18, "施設番号"),
        entry(0, "facilityCode", "施設番号", "code(1-12)").needed());
  }

  private static void counts(Table table, Edition edition) {
    table.row(6, label(30, "年齢区分"), label(28, "標準時間（人）"), label(30, "単価（円）"), label(28, "短時間（人）"), label(30, "単価（円）"), label(0, "小計（円）"));
    for (int age = 0; age <= 5; age++) {
      String id = "count.age" + age;
      table.row(6.5, label(30, age + "歳児"), entry(28, id + ".std", age + "歳児 標準時間", "int"), entry(30, id + ".stdPrice", age + "歳児 標準時間単価", "amountYen"),
          entry(28, id + ".short", age + "歳児 短時間", "int"), entry(30, id + ".shortPrice", age + "歳児 短時間単価", "amountYen"),
          entry(0, id + ".subtotal", age + "歳児 小計", "amountYen"));
    }
    for (int i = 1; i <= (edition.seal() ? 1 : 2); i++) {
      table.row(7, label(30, "加算項目"), entry(0, "addOn." + i + ".name", "加算項目", "text(40)"), entry(28, "addOn." + i + ".amount", "加算額", "amountYen"));
    }
    table.row(7, label(30, "合計"), empty(0), entry(28, "sum", "合計", "amountYen").needed());
  }
}
