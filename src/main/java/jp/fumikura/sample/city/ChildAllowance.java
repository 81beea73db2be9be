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

/** F6: 児童手当認定請求書. */
final class ChildAllowance implements Family {
  private static final Identity IDENTITY = new Identity("f6-child-allowance", "児童手当認定請求書", "様式第2号（第1条の4関係）", "E-02-01", "",
      Identity.keeper("child-support", IssuingAuthority.MAYOR, LegalBasis.NATIONAL_LAW, "児童手当法施行規則第1条の4", "児童手当・特例給付認定請求書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "文　倉　市　長　　殿");
    sheet.text(LEFT, y, 9, "児童手当の受給資格及び額の認定を請求します。");
    Table filer = new Table(sheet, LEFT, y + 6, WIDE);
    filer.side(8, "請求者", t -> filer(t, edition));
    filer.framed();
    Table spouse = new Table(sheet, LEFT, filer.bottom() + 3, WIDE);
    spouse.side(8, "配偶者", t -> {
      Blocks.spouse(t, edition);
      t.row(9, label(22, "個人番号"), DigitCell.digits(0, "spouse.myNumber", "配偶者個人番号", "myNumber", false, "", 4, 4, 4));
    });
    spouse.framed();
    sheet.text(LEFT, spouse.bottom() + 2.5, 9, "児童（18歳に達する日以後の最初の3月31日までの間にある子）");
    Table children = new Table(sheet, LEFT, spouse.bottom() + 7, WIDE);
    Blocks.children(children, edition, 3);
    children.framed();
    Table event = new Table(sheet, LEFT, children.bottom() + 3, WIDE);
    event.row(9, label(26, "請求の事由"), ChoiceCell.circle(74, "eventKind", "請求事由", "BIRTH:出生", "MOVED_IN:転入", "CUSTODY:監護開始", "OTHER:その他").needed(), label(24, "事由発生日"),
        new DateCell(0, "eventOn", "事由発生日", true, edition.era()));
    event.row(9, label(26, "1月1日の住所"), entry(0, "jan1Address", "1月1日の住所", "text(100)"));
    if (!edition.seal()) {
      event.row(8, label(26, "公金受取口座"), ChoiceCell.tick(0, "usePublicAcct", "公金受取口座", "flag", "YES:公金受取口座を利用する（口座の記入は不要です）"));
    }
    event.framed();
    Table bank = new Table(sheet, LEFT, event.bottom() + 3, WIDE);
    Blocks.bank(bank);
    bank.framed();
    Blocks.office(sheet, bank.bottom() + 3, "係", "課長");
    Blocks.foot(sheet, edition, "子育て支援課");
    return List.of(sheet);
  }

  private static void filer(Table t, Edition edition) {
    t.row(6.5, label(22, "フリガナ"), entry(64, "applicant.nameKana", "フリガナ", "nameKana").needed(), label(18, "性別"),
        ChoiceCell.circle(0, "applicant.sex", "性別", "MALE:男", "FEMALE:女"));
    t.row(11, label(22, "氏名"), Blocks.name(edition, 64, "applicant.name", "氏名", "applicant.seal"), label(18, "生年月日"),
        new DateCell(0, "applicant.birthDate", "生年月日", true, edition.parentEras()));
    t.row(9, label(22, "住所"), entry(86, "applicant.address", "住所", "text(100)").needed(), label(16, "電話"), entry(0, "applicant.phone", "電話番号", "phone").needed());
    t.row(9, label(22, "個人番号"), DigitCell.digits(0, "applicant.myNumber", "個人番号", "myNumber", false, "", 4, 4, 4));
    t.row(9, label(22, "年金の種別"), ChoiceCell.circle(86, "pensionKind", "加入年金", "KOSEI:厚生年金", "KOKUMIN:国民年金", "KYOSAI:共済", "NONE:未加入"),
        label(16, "公務員"), ChoiceCell.circle(0, "publicServant", "公務員", "YES:はい", "NO:いいえ").needed());
  }
}
