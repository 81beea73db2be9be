package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;
import static jp.fumikura.sample.drawing.Cells.note;
import static jp.fumikura.sample.drawing.Cells.seal;
import static jp.fumikura.sample.drawing.Cells.signature;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.Cells;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F5: 就学援助費受給申請書; closed, for it may tell of protection from violence. */
final class SchoolAid implements Family {
  private static final Identity IDENTITY = new Identity("f5-school-aid", "就学援助費受給申請書", "第1号様式（第4条関係）", "G-01-01", "F5",
      Identity.keeper("school", IssuingAuthority.BOARD_OF_EDUCATION, LegalBasis.GUIDELINE, "文倉市就学援助費支給要綱第4条", "就学援助申請書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "（宛先）文倉市教育委員会");
    sheet.text(LEFT, y, 9, "就学援助費の受給について、次のとおり申請します。");
    new DateCell(46, "schoolYear", "年度", "fiscalYear", true, edition.era(), "年度").draw(sheet, new jp.fumikura.form.Place(LEFT + 90, y - 2, 46, 7));
    Table filer = new Table(sheet, LEFT, y + 6, WIDE);
    filer.side(8, "申請者", t -> {
      t.row(9, label(22, "住所"), entry(90, "applicant.address", "住所", "text(100)").needed(), label(16, "電話"), entry(0, "applicant.phone", "電話番号", "phone").needed());
      t.row(6.5, label(22, "フリガナ"), entry(0, "applicant.nameKana", "フリガナ", "nameKana").needed());
      t.row(11, label(22, "保護者氏名"), Blocks.name(edition, 76, "applicant.name", "保護者氏名", "applicant.seal"), label(18, "生年月日"),
          new DateCell(0, "applicant.birthDate", "生年月日", true, edition.parentEras()));
    });
    filer.framed();
    Table pupils = new Table(sheet, LEFT, filer.bottom() + 3, WIDE);
    pupils.side(8, "児童生徒", t -> pupils(t, edition));
    pupils.framed();
    Table household = new Table(sheet, LEFT, pupils.bottom() + 3, WIDE);
    household.side(8, "世帯員", t -> household(t, edition));
    household.framed();
    Table reasons = new Table(sheet, LEFT, household.bottom() + 3, WIDE);
    reasons.row(15, label(30, "申請の理由"), ChoiceCell.tick(0, "reason", "申請理由", "multiChoice", "WELFARE_ENDED:生活保護の停止・廃止", "CHILD_ALLOWANCE:児童扶養手当の受給",
        "TAX_EXEMPT:市民税の非課税", "/", "PENSION_EXEMPT:国民年金の免除", "NHI_REDUCED:国保税の減免", "LOW_INCOME:所得が少ない", "OTHER:その他").needed());
    reasons.row(11, label(30, "具体的な理由"), entry(0, "reasonText", "理由（具体）", "text(200)"));
    reasons.row(9, label(30, "1月1日の住所"), entry(0, "jan1Address", "1月1日の住所", "text(100)").needed());
    reasons.row(8, label(30, "ＤＶ等の申出"), ChoiceCell.tick(0, "dvNotice", "DV等の申出", "flag", "YES:住民票と異なる場所に住んでいる（学校・市に知られたくない事情がある）"));
    reasons.framed();
    sheet.text(LEFT, reasons.bottom() + 2.5, 8.5, "認定のため、教育委員会が世帯全員の課税資料及び住民基本台帳を閲覧することに同意します。");
    Table consent = new Table(sheet, LEFT, reasons.bottom() + 7, WIDE);
    Cells.Entry name = entry(0, "consent.name", "同意者氏名", "nameKanji").needed();
    consent.row(10, label(30, "同意者氏名"), edition.seal() ? name.sealed(seal("consent.seal", "同意欄", "㊞")) : name.sealed(signature("consent.signature", "同意欄", "（自署）")));
    if (edition.seal()) {
      consent.row(10, label(30, "受領委任"), note(84, 8, "就学援助費の受領を学校長に委任します。"),
          entry(0, "delegate.name", "委任者氏名", "nameKanji").sealed(seal("delegate.seal", "受領委任", "㊞")));
    }
    consent.framed();
    Table bank = new Table(sheet, LEFT, consent.bottom() + 3, WIDE);
    Blocks.bank(bank);
    bank.framed();
    Blocks.foot(sheet, edition, "学校教育課");
    return List.of(sheet);
  }

  private static void pupils(Table t, Edition edition) {
    t.row(6, label(46, "氏名"), label(44, "生年月日"), label(38, "学校名"), label(0, "学年・組"));
    for (int i = 1; i <= 3; i++) {
      String id = "pupil." + i;
      t.row(8, entry(46, id + ".name", "児童生徒氏名", "nameKanji"), new DateCell(44, id + ".birthDate", "児童生徒生年月日", false, edition.seal() ? "平成" : ""),
          entry(38, id + ".school", "学校名", "text(20)"), entry(20, id + ".grade", "学年", "int").between("", "年"), entry(0, id + ".class", "組", "text(4)").between("", "組"));
    }
  }

  private static void household(Table t, Edition edition) {
    t.row(6, label(46, "氏名"), label(20, "続柄"), label(54, "生年月日"), label(0, "職業・学校"));
    for (int i = 1; i <= 4; i++) {
      String id = "household." + i;
      t.row(7.5, entry(46, id + ".name", "世帯員氏名", "nameKanji"), entry(20, id + ".relation", "続柄", "relationship"),
          new DateCell(54, id + ".birthDate", "世帯員生年月日", false, edition.parentEras()), entry(0, id + ".job", "職業・学校", "text(40)"));
    }
  }
}
