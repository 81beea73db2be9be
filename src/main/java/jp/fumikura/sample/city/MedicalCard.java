package jp.fumikura.sample.city;

import static jp.fumikura.sample.city.Blocks.LEFT;
import static jp.fumikura.sample.city.Blocks.WIDE;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;
import static jp.fumikura.sample.drawing.Cells.note;

import java.util.List;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.sample.drawing.Cell;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** F8: 子ども医療費助成医療証交付申請書 (マル乳・マル子・マル青). */
final class MedicalCard implements Family {
  private static final Identity IDENTITY = new Identity("f8-medical-card", "子ども医療費助成医療証交付申請書", "第1号様式（第5条関係）", "E-02-03", "",
      Identity.keeper("child-support", IssuingAuthority.MAYOR, LegalBasis.RULE, "文倉市子ども医療費助成に関する条例施行規則第5条", "マル乳マル子医療証交付申請書", "乳幼児医療証申請書"));

  @Override
  public Identity identity() {
    return IDENTITY;
  }

  @Override
  public List<Sheet> draw(Edition edition) {
    Sheet sheet = new Sheet(1);
    double y = Blocks.head(sheet, IDENTITY, edition, "（宛先）文倉市長");
    Table scheme = new Table(sheet, LEFT, y + 1, WIDE);
    scheme.row(10, label(30, "医療証の種類"), ChoiceCell.circle(0, "scheme", "マル乳・マル子・マル青", edition.seal() ? new String[] {"NYU:乳幼児（マル乳）", "KO:義務教育就学児（マル子）"}
        : new String[] {"NYU:マル乳", "KO:マル子", "AO:マル青"}).needed());
    scheme.framed();
    Table filer = new Table(sheet, LEFT, scheme.bottom() + 4, WIDE);
    filer.side(8, "申請保護者", t -> {
      t.row(9, label(26, "住所"), DigitCell.digits(58, "applicant.postalCode", "郵便番号", "postalCode", true, "〒", 3, 4), label(18, "電話番号"),
          entry(0, "applicant.phone", "電話番号", "phone").needed());
      t.row(10, note(26, 7, "（方書も記入）"), entry(0, "applicant.address", "住所", "text(100)").needed());
      t.row(7, label(26, "フリガナ"), entry(0, "applicant.nameKana", "フリガナ", "nameKana").needed());
      t.row(12, label(26, "氏名"), Blocks.name(edition, 70, "applicant.name", "氏名", "applicant.seal"), label(18, "生年月日"),
          new DateCell(0, "applicant.birthDate", "生年月日", false, edition.parentEras()));
    });
    filer.framed();
    Table child = new Table(sheet, LEFT, filer.bottom() + 4, WIDE);
    child.side(8, "対象児童", t -> {
      t.row(7, label(26, "フリガナ"), entry(70, "child.nameKana", "児童フリガナ", "nameKana").needed(), label(18, "性別"),
          ChoiceCell.circle(0, "child.sex", "性別", "MALE:男", "FEMALE:女").needed());
      t.row(11, label(26, "氏名"), entry(70, "child.name", "児童氏名", "nameKanji").needed(), label(18, "生年月日"),
          new DateCell(0, "child.birthDate", "児童生年月日", true, edition.childEras()));
      t.row(10, label(26, "申請の事由"), ChoiceCell.circle(70, "eventKind", "事由", "BIRTH:出生", "MOVED_IN:転入", "INSURER:保険変更"), label(18, "発生日"),
          new DateCell(0, "eventOn", "出生・転入日", true, edition.era()));
    });
    child.framed();
    Table insurance = new Table(sheet, LEFT, child.bottom() + 4, WIDE);
    insurance.side(8, "健康保険", t -> insurance(t, edition));
    insurance.framed();
    Table rest = new Table(sheet, LEFT, insurance.bottom() + 4, WIDE);
    rest.row(9, label(34, "他の公費負担"), ChoiceCell.tick(0, "otherPublic", "他の公費", "multiChoice", "SINGLE:ひとり親医療", "DISABLED:障害者医療", "LONG:小児慢性", "WELFARE:生活保護"));
    rest.row(10, label(34, "1月1日の住所"), entry(0, "jan1Address", "1月1日の住所", "text(100)"));
    rest.row(10, label(34, "公費負担者番号"), DigitCell.digits(60, "publicPayerNumber", "公費負担者番号", "publicPayerNumber", false, "", 2, 6), label(24, "受給者番号"),
        DigitCell.digits(0, "recipientNumber", "受給者番号", "code(7)", false, "", 7));
    rest.framed();
    double below = Blocks.notes(sheet, rest.bottom() + 3, "児童の健康保険証（資格情報のお知らせ等）の写しを添付してください。", "出生・転入の日から15日以内に申請してください。");
    Blocks.office(sheet, below + 4, "係", "係長", "課長");
    Blocks.foot(sheet, edition, "子育て支援課");
    return List.of(sheet);
  }

  private static void insurance(Table t, Edition edition) {
    t.row(9, label(26, "保険者番号"), DigitCell.digits(58, "insurerNumber", "保険者番号", "insurerNumber", true, "", 8), label(22, "保険者名称"),
        entry(0, "insurerName", "保険者名称", "text(30)").needed());
    Cell symbol = entry(40, "insuredSymbol", "記号", "text(12)").needed();
    if (edition.seal()) {
      t.row(9, label(26, "記号・番号"), symbol, entry(0, "insuredNumber", "番号", "text(12)").needed());
    } else {
      t.row(9, label(26, "記号・番号"), symbol, entry(0, "insuredNumber", "番号", "text(12)").needed(), label(16, "枝番"), DigitCell.digits(20, "branch", "枝番", "code(2)", false, "", 2));
    }
    t.row(9, label(26, "被保険者氏名"), entry(58, "insuredPerson", "被保険者氏名", "nameKanji").needed(), label(22, "児童との続柄"),
        entry(0, "relation", "続柄", "relationship").needed());
    t.row(9, label(26, "資格取得日"), new DateCell(58, "qualifiedOn", "資格取得日", true, edition.era()), note(0, 7.5, "保険証に書かれている日を記入"));
  }
}
