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
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F3: 教育・保育給付認定申請書兼保育所等利用申込書, two pages. */
final class NurseryAdmission implements Family {
  private static final Identity IDENTITY = new Identity("f3-nursery-admission", "教育・保育給付認定申請書兼保育所等利用申込書", "第1号様式（第3条関係）", "E-01-02", "",
      Identity.keeper("childcare", IssuingAuthority.MAYOR, LegalBasis.RULE, "文倉市保育の実施に関する規則第3条", "保育園申込書", "保育所入所申込書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    return List.of(first(edition), second(edition));
  }

  private static Sheet first(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "（宛先）文倉市長");
    sheet.text(LEFT, y, 9, "教育・保育給付認定を申請し、あわせて保育所等の利用を申し込みます。");
    Table filer = new Table(sheet, LEFT, y + 6, WIDE);
    filer.side(8, "保護者", t -> {
      t.row(9, label(22, "住所"), DigitCell.digits(58, "guardian.postalCode", "郵便番号", "postalCode", true, "〒", 3, 4), label(18, "連絡先①"),
          entry(0, "guardian.phoneDay", "日中連絡先", "phone").needed());
      t.row(9, note(22, 7, "（住民登録地）"), entry(0, "guardian.address", "住所", "text(100)").needed());
      Cells.Entry name = entry(72, "guardian.name", "保護者氏名", "nameKanji").needed();
      t.row(11, label(22, "氏名"), edition.seal() ? name.sealed(seal("guardian.seal", "保護者氏名", "㊞")) : name, label(18, "生年月日"),
          new DateCell(0, "guardian.birthDate", "保護者生年月日", true, edition.parentEras()));
      t.row(9, label(22, "個人番号"), DigitCell.digits(0, "guardian.myNumber", "個人番号", "myNumber", false, "", 4, 4, 4));
    });
    filer.framed();
    Table child = new Table(sheet, LEFT, filer.bottom() + 4, WIDE);
    child.side(8, "申請児童", t -> child(t, edition));
    child.framed();
    sheet.text(LEFT, child.bottom() + 3, 9, "世帯の状況（申請児童を除く）");
    Table household = new Table(sheet, LEFT, child.bottom() + 7.5, WIDE);
    household(household, edition);
    household.framed();
    double below = Blocks.notes(sheet, household.bottom() + 2.5, "太枠の中を黒のボールペンで記入してください。", "「保育を必要とする事由」は2枚目に記入してください。");
    Blocks.office(sheet, below + 3, "係", "係長");
    Blocks.foot(sheet, edition, "1／2　児童育成課");
    return sheet;
  }

  private static void child(Table t, Edition edition) {
    t.row(7, label(22, "フリガナ"), entry(72, "child.nameKana", "児童フリガナ", "nameKana").needed(), label(18, "性別"),
        ChoiceCell.circle(0, "child.sex", "性別", "MALE:男", "FEMALE:女").needed());
    t.row(10, label(22, "氏名"), entry(72, "child.name", "児童氏名", "nameKanji").needed(), label(18, "生年月日"),
        new DateCell(0, "child.birthDate", "児童生年月日", true, edition.childEras()));
    t.row(9, label(22, "障害者手帳"), ChoiceCell.circle(72, "child.disability", "障害者手帳の有無", "NO:無", "BODY:身体", "MIND:療育", "MENTAL:精神"),
        label(18, "認定証番号"), entry(0, "certNo", "認定証番号", "code(1-10)"));
    t.row(9, label(22, "個人番号"), DigitCell.digits(0, "child.myNumber", "個人番号", "myNumber", false, "", 4, 4, 4));
  }

  private static void household(Table table, Edition edition) {
    table.row(6, label(46, "氏名"), label(18, "続柄"), label(58, "生年月日"), label(0, "勤務先・学校等"));
    for (int i = 1; i <= 4; i++) {
      String id = "household." + i;
      table.row(9, entry(46, id + ".name", "世帯員氏名", "nameKanji"), entry(18, id + ".relation", "続柄", "relationship"),
          new DateCell(58, id + ".birthDate", "世帯員生年月日", false, edition.parentEras()), entry(0, id + ".job", "勤務先・学校等", "text(40)"));
    }
  }

  private static Sheet second(Edition edition) {
    Sheet sheet = new Sheet(2);
    sheet.text(LEFT, 12, 9, IDENTITY.formNo() + "　2枚目").title(20, 12, "保育を必要とする事由・希望する施設");
    Table reasons = new Table(sheet, LEFT, 32, WIDE);
    reasons.row(7, label(22, "保護者"), label(0, "保育を必要とする事由（あてはまるものすべてに✓）"));
    for (String parent : List.of("father:父", "mother:母")) {
      String id = parent.substring(0, parent.indexOf(':'));
      reasons.row(20, label(22, parent.substring(id.length() + 1)), ChoiceCell.tick(0, "reason." + id, "保育を必要とする事由", "multiChoice", "WORK:就労", "PREG:妊娠・出産",
          "ILL:疾病・障害", "CARE:介護・看護", "/", "DISASTER:災害復旧", "JOBSEEK:求職活動", "STUDY:就学", "LEAVE:育児休業", "OTHER:その他"));
    }
    reasons.row(9, label(22, "必要量"), ChoiceCell.circle(64, "need", "保育必要量", "STD:標準時間", "SHORT:短時間").needed(), label(26, "利用開始希望日"),
        new DateCell(0, "startOn", "利用開始希望日", true, edition.era()));
    reasons.framed();
    sheet.text(LEFT, reasons.bottom() + 4, 9, "希望する施設（希望する順に）");
    Table wishes = new Table(sheet, LEFT, reasons.bottom() + 8.5, WIDE);
    wishes.row(6, label(22, "希望順位"), label(0, "施設名"), label(46, "施設番号"));
    for (int i = 1; i <= 6; i++) {
      wishes.row(9, label(22, "第" + i + "希望"), entry(0, "choice." + i + ".name", "第" + i + "希望", "text(40)"),
          DigitCell.digits(46, "choice." + i + ".code", "第" + i + "希望 施設番号", "code(5)", false, "", 5));
    }
    wishes.framed();
    Table rest = new Table(sheet, LEFT, wishes.bottom() + 4, WIDE);
    rest.row(9, label(46, "兄弟姉妹の同時申込み"), ChoiceCell.circle(0, "siblingRule", "兄弟同時・別園可", "SAME:同時同園のみ", "APART:別園でも可", "NONE:なし"));
    rest.row(9, label(46, "生活保護の適用"), ChoiceCell.circle(41, "welfare", "生活保護", "YES:有", "NO:無").needed(), label(41, "ひとり親世帯"),
        ChoiceCell.circle(0, "singleParent", "ひとり親", "YES:該当", "NO:非該当"));
    rest.row(10, label(46, "1月1日現在の住所"), entry(0, "jan1Address", "1月1日の住所", "text(100)"));
    rest.framed();
    sheet.text(LEFT, rest.bottom() + 5, 9, "（同意欄）　保育料の算定のため、市が世帯の市民税の課税状況を閲覧することに同意します。");
    Table consent = new Table(sheet, LEFT, rest.bottom() + 10.5, WIDE);
    Cells.Entry name = entry(0, "consent.name", "同意する保護者の氏名", "nameKanji");
    consent.row(13, label(46, "保護者氏名"), edition.seal() ? name.sealed(seal("consent.seal", "同意欄", "㊞")) : name.sealed(signature("consent.signature", "同意欄", "（自署）")));
    consent.framed();
    Blocks.foot(sheet, edition, "2／2　児童育成課");
    return sheet;
  }
}
