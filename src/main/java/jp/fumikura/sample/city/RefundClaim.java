package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;
import static jp.fumikura.sample.drawing.Cells.note;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F1: 市税等過誤納金還付請求書兼口座振込依頼書. */
final class RefundClaim implements Family {
  private static final Identity IDENTITY = new Identity("f1-refund-claim", "市税等過誤納金還付請求書兼口座振込依頼書", "第12号様式（第8条関係）", "B-02-03", "",
      Identity.keeper("tax-collection", IssuingAuthority.MAYOR, LegalBasis.RULE, "文倉市市税条例施行規則第8条", "還付請求書", "過誤納金還付請求書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "（宛先）文　倉　市　長");
    if (edition.seal()) {
      sheet.right(LEFT + WIDE - 2, 12, 7, "捨印").circle(LEFT + WIDE + 4, 13, 5, 0.15, true);
      sheet.mark(new MarkPlace("applicant.sutein", MarkKind.SEAL_FIELD, MarkRole.FILER, "捨印", new Place(LEFT + WIDE - 1, 8, 10, 10)));
    }
    sheet.text(LEFT + 3, y, 9.5, "次のとおり過誤納金の還付を請求します。なお、還付金は下記の口座に振り込んでください。");
    Table claim = new Table(sheet, LEFT, y + 7, WIDE);
    claimant(claim, edition);
    claim.framed();
    Table amounts = new Table(sheet, LEFT, claim.bottom() + 4, WIDE);
    amounts(amounts, edition);
    amounts.framed();
    sheet.text(LEFT, amounts.bottom() + 3, 9, "振込先口座");
    Table bank = new Table(sheet, LEFT, amounts.bottom() + 7.5, WIDE);
    Blocks.bank(bank);
    Blocks.yucho(bank);
    double below = bank.framed() + 3;
    below = Blocks.notes(sheet, below, "口座名義人は請求者と同じ方に限ります。異なるときは委任状を添えてください。",
        "還付金は、通知を受けた日から5年を経過すると時効により請求できなくなります。",
        edition.seal() ? "訂正したときは、訂正箇所に押印してください。" : "押印は不要です。訂正は二重線で行ってください。");
    Blocks.office(sheet, Math.max(below + 3, 252), "係", "係長", "課長");
    Blocks.foot(sheet, edition, "納税課");
    return List.of(sheet);
  }

  private static void claimant(Table table, Edition edition) {
    table.side(8, "請求者", t -> {
      t.row(9, label(26, "住所"), DigitCell.digits(62, "applicant.postalCode", "郵便番号", "postalCode", true, "〒", 3, 4),
          label(22, "電話番号"), entry(0, "applicant.phone", "日中連絡先", "phone").needed());
      t.row(11, label(26, "（所在地）"), entry(0, "applicant.address", "住所", "text(100)").needed());
      t.row(7.5, label(26, "フリガナ"), entry(0, "applicant.nameKana", "フリガナ", "nameKana").needed());
      t.row(12, label(26, "氏名/（名称）"), Blocks.name(edition, 68, "applicant.name", "氏名", "applicant.seal"),
          label(20, "生年月日"), new DateCell(0, "applicant.birthDate", "生年月日", false, edition.birthEras()));
      t.row(8, label(26, "納税者との続柄"), ChoiceCell.circle(68, "heirRelation", "相続人の続柄", "SELF:本人", "SPOUSE:配偶者", "CHILD:子", "OTHER:その他"),
          label(20, "整理番号"), entry(0, "noticeNo", "通知書番号・整理番号", "text(20)").needed());
    });
  }

  private static void amounts(Table table, Edition edition) {
    table.row(9, label(34, "税目"), ChoiceCell.circle(0, "taxItem", "税目", "RES_TAX:市県民税", "FIXED:固定資産税", "LIGHT_CAR:軽自動車税", "NHI:国保税", "CORP:法人市民税").needed());
    table.row(9, label(34, "年度・期別"), new DateCell(50, "taxYear", "年度", "fiscalYear", true, edition.era(), "年度"),
        entry(24, "term", "期別", "int").between("第", "期"), label(24, "過誤納金額"), entry(0, "overpaid", "過誤納金額", "amountYen").needed().between("", "円"));
    table.row(9, label(34, "充当額"), entry(50, "appropriated", "充当額", "amountYen").between("", "円"),
        note(24, 8, "（Ａ－Ｂ＋Ｃ）"), label(24, "還付加算金"), entry(0, "interest", "還付加算金", "amountYen").between("", "円"));
    table.row(11, label(34, "還付請求金額"), entry(0, "refund", "還付金額", "amountYen").needed().between("金", "円"));
    table.row(9, label(34, "還付の理由"), ChoiceCell.tick(0, "reason", "事由", "singleChoice", "DOUBLE:二重納付", "CORRECTED:税額更正", "CANCELLED:資格喪失", "OTHER:その他"));
  }
}
