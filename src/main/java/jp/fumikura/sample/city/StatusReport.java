package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F7: 児童手当現況届; closed as a whole class. */
final class StatusReport implements Family {
  private static final Identity IDENTITY = new Identity("f7-status-report", "児童手当現況届", "様式第6号（第4条関係）", "E-02-02", "F7",
      Identity.keeper("child-support", IssuingAuthority.MAYOR, LegalBasis.NATIONAL_LAW, "児童手当法施行規則第4条", "児童手当・特例給付現況届"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "文　倉　市　長　　殿");
    sheet.text(LEFT, y, 9, "6月1日における状況を、次のとおり届け出ます。");
    new DateCell(46, "reportYear", "届出年度", "fiscalYear", true, edition.era(), "年度").draw(sheet, new jp.fumikura.form.Place(LEFT + 90, y - 2, 46, 7));
    Table filer = new Table(sheet, LEFT, y + 6, WIDE);
    filer.side(8, "受給者", t -> filer(t, edition));
    filer.framed();
    Table spouse = new Table(sheet, LEFT, filer.bottom() + 3, WIDE);
    spouse.side(8, "配偶者", t -> Blocks.spouse(t, edition));
    spouse.framed();
    sheet.text(LEFT, spouse.bottom() + 2.5, 9, "支給対象となる児童");
    Table children = new Table(sheet, LEFT, spouse.bottom() + 7, WIDE);
    Blocks.children(children, edition, 4);
    children.framed();
    Table reason = new Table(sheet, LEFT, children.bottom() + 4, WIDE);
    reason.row(16, label(30, "届出の理由"), ChoiceCell.tick(0, "statusReason", "提出理由", "singleChoice", "DIVORCE_TALKS:離婚協議中で別居している", "DV:配偶者の暴力等により避難している", "/",
        "UNREGISTERED:児童が無戸籍・無国籍である", "CORP_GUARDIAN:法人が後見人である", "FACILITY:施設").needed());
    reason.row(10, label(30, "1月1日の住所"), entry(0, "jan1Address", "1月1日の住所", "text(100)"));
    reason.row(14, label(30, "備考"), entry(0, "note", "備考", "text(200)"));
    reason.framed();
    double below = Blocks.notes(sheet, reason.bottom() + 3, "6月30日までに提出してください。提出がないときは、6月分以降の支給を差し止めます。",
        edition.seal() ? "氏名を自署した場合も、押印が必要です。" : "押印は不要です。");
    Blocks.office(sheet, below + 5, "係", "係長", "課長");
    Blocks.foot(sheet, edition, "子育て支援課");
    return List.of(sheet);
  }

  private static void filer(Table t, Edition edition) {
    t.row(9, label(22, "受給者番号"), entry(64, "recipientNo", "受給者番号", "code(1-10)"), label(18, "電話"), entry(0, "applicant.phone", "電話番号", "phone").needed());
    t.row(6.5, label(22, "フリガナ"), entry(0, "applicant.nameKana", "フリガナ", "nameKana").needed());
    t.row(11, label(22, "氏名"), Blocks.name(edition, 64, "applicant.name", "氏名", "applicant.seal"), label(18, "生年月日"),
        new DateCell(0, "applicant.birthDate", "生年月日", true, edition.parentEras()));
    t.row(9, label(22, "住所"), entry(0, "applicant.address", "住所", "text(100)").needed());
    t.row(9, label(22, "加入年金"), ChoiceCell.circle(64, "pensionKind", "加入年金", "KOSEI:厚生", "KOKUMIN:国民", "KYOSAI:共済", "NONE:なし"), label(18, "公務員"),
        ChoiceCell.circle(0, "publicServant", "公務員", "YES:はい", "NO:いいえ").needed());
    t.row(9, label(22, "被保険者証"), label(14, "記号"), entry(30, "insuredSymbol", "記号", "text(12)"), label(14, "番号"), entry(28, "insuredNumber", "番号", "text(12)"),
        label(18, "保険者番号"), DigitCell.digits(0, "insurerNumber", "保険者番号", "insurerNumber", false, "", 8));
  }
}
