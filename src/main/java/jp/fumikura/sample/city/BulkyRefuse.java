package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;
import static jp.fumikura.sample.drawing.Cells.note;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F4: 粗大ごみ処理申請書. */
final class BulkyRefuse implements Family {
  private static final Identity IDENTITY = new Identity("f4-bulky-refuse", "粗大ごみ処理申請書", "第3号様式（第6条関係）", "D-01-01", "",
      Identity.keeper("waste", IssuingAuthority.MAYOR, LegalBasis.RULE, "文倉市廃棄物の処理及び清掃に関する規則第6条", "粗大ごみ収集申込書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "文倉市長　あて");
    Table filer = new Table(sheet, LEFT, y + 2, WIDE);
    filer.side(8, "申請者", t -> {
      t.row(11, label(24, "住所"), entry(0, "applicant.address", "住所", "text(100)").needed().between("文倉市", ""));
      t.row(7, label(24, "ふりがな"), entry(0, "applicant.nameKana", "ふりがな", "nameKana"));
      t.row(12, label(24, "氏名"), edition.seal() ? Blocks.name(edition, 80, "applicant.name", "氏名", "applicant.seal") : Blocks.name(edition, 80, "applicant.name", "氏名", ""),
          label(20, "電話番号"), entry(0, "applicant.phone", "電話番号", "phone").needed());
      t.row(10, label(24, "収集場所"), note(30, 7, "住所と異なる\n場合に記入"), entry(0, "place", "収集場所", "text(60)"));
    });
    filer.framed();
    Table how = new Table(sheet, LEFT, filer.bottom() + 4, WIDE);
    how.row(10, label(32, "処理の方法"), ChoiceCell.circle(50, "mode", "収集・持込", "COLLECT:収集", "BRING:持込み").needed(), label(28, "希望日"),
        new DateCell(0, "collectOn", "収集日・持込日", true, edition.era()));
    how.row(10, label(32, "立会い"), ChoiceCell.circle(50, "witness", "立会", "YES:有", "NO:無"), label(28, "減免の理由"),
        ChoiceCell.tick(0, "exemption", "減免理由", "singleChoice", "WELFARE:生活保護", "DISASTER:災害"));
    how.framed();
    sheet.text(LEFT, how.bottom() + 3.5, 9, edition.seal() ? "処理を申し込む粗大ごみ" : "品目（1点ずつ記入してください。）");
    Table items = new Table(sheet, LEFT, how.bottom() + 8, WIDE);
    items(items, edition.seal() ? 5 : 6);
    items.framed();
    Table tickets = new Table(sheet, LEFT, items.bottom() + 4, WIDE);
    tickets.row(10, label(32, "処理券の種類"), ChoiceCell.circle(50, "ticketKind", "処理券の種類", "A:Ａ券", "B:Ｂ券"), label(28, "枚数"),
        entry(20, "ticketCount", "枚数", "int").between("", "枚"), label(18, "受付番号"), entry(0, "acceptNo", "受付番号", "code(1-10)"));
    tickets.framed();
    double below = Blocks.notes(sheet, tickets.bottom() + 3, "処理券は、収集日の朝8時までに見えるところに貼ってください。",
        edition.seal() ? "印は、認印でかまいません。スタンプ印は使えません。" : "この申請書に押印は必要ありません。");
    Blocks.office(sheet, below + 6, "受付", "係長");
    Blocks.foot(sheet, edition, "清掃課");
    return List.of(sheet);
  }

  private static void items(Table table, int rows) {
    table.row(6.5, label(12, "番号"), label(58, "品目"), label(24, "品目コード"), label(26, "大きさ（cm）"), label(16, "数量"), label(0, "手数料"));
    for (int i = 1; i <= rows; i++) {
      String id = "item." + i;
      table.row(8.5, label(12, String.valueOf(i)), entry(58, id + ".name", "品目", "text(30)"), entry(24, id + ".code", "品目コード", "code(3)"),
          entry(26, id + ".size", "大きさ", "text(12)"), entry(16, id + ".count", "数量", "int"), entry(0, id + ".fee", "手数料", "amountYen").between("", "円"));
    }
    table.row(9, label(136, "手数料合計"), entry(0, "fee", "手数料合計", "amountYen").needed().between("", "円"));
  }
}
