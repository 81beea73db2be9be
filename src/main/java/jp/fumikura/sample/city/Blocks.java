package jp.fumikura.sample.city;

import static jp.fumikura.sample.drawing.Cells.empty;
import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;

import java.util.List;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.sample.drawing.Cells;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/** What most forms have in common: head, bank account, the office's own corner, foot. */
final class Blocks {
  static final double LEFT = 18;
  static final double WIDE = 174;

  private Blocks() {}

  /** Form number, title, date of submission, addressee; answers the place below. */
  static double head(Sheet sheet, Identity form, Edition edition, String addressee) {
    sheet.text(LEFT, 12, 9, form.formNo());
    sheet.title(20, form.title().length() > 22 ? 13 : 15, form.title());
    submitted(sheet, edition, 31);
    sheet.text(LEFT, 36, 10.5, addressee);
    return 44;
  }

  static void submitted(Sheet sheet, Edition edition, double top) {
    new DateCell(56, "submittedOn", "提出日", true, edition.era()).draw(sheet, new Place(136, top, 56, 7));
  }

  /** The other parent, as child allowance asks for them. */
  static void spouse(Table table, Edition edition) {
    table.row(9, label(22, "氏名"), entry(64, "spouse.name", "配偶者氏名", "nameKanji"), label(18, "生年月日"),
        new DateCell(0, "spouse.birthDate", "配偶者生年月日", false, edition.parentEras()));
    table.row(9, label(22, "職業"), ChoiceCell.circle(64, "spouse.job", "配偶者職業", "EMPLOYED:会社員", "SELF:自営", "PUBLIC:公務員", "NONE:無職"), label(18, "住所"),
        entry(0, "spouse.address", "配偶者住所（別居のとき）", "text(60)"));
  }

  /** The children an allowance is claimed for, a row each. */
  static void children(Table table, Edition edition, int rows) {
    table.row(6, label(44, "氏名"), label(16, "続柄"), label(50, "生年月日"), label(24, "同居・別居"), label(20, "監護"), label(0, "生計関係"));
    for (int i = 1; i <= rows; i++) {
      String id = "child." + i;
      table.row(9, entry(44, id + ".name", "児童氏名", "nameKanji"), entry(16, id + ".relation", "続柄", "relationship"),
          new DateCell(50, id + ".birthDate", "児童生年月日", false, edition.childEras()),
          ChoiceCell.circle(24, id + ".living", "同居・別居", "WITH:同", "APART:別"), ChoiceCell.circle(20, id + ".custody", "監護", "YES:有", "NO:無"),
          ChoiceCell.circle(0, id + ".support", "生計関係", "SAME:同一", "KEEP:維持"));
    }
  }

  /** 金融機関, 種目, 口座番号, 名義. */
  static void bank(Table table) {
    table.row(10, label(24, "金融機関名"), entry(44, "bank.bankName", "金融機関名", "text(30)"),
        ChoiceCell.circle(32, "bank.bankKind", "金融機関の種類", "BANK:銀行", "SHINKIN:信金", "/", "NOKYO:農協", "ROKIN:労金"),
        entry(0, "bank.branchName", "支店名", "text(30)").between("", "支店"));
    table.row(10, label(24, "預金種目"), ChoiceCell.circle(44, "bank.accountType", "預金種目", "1:普通", "2:当座", "4:貯蓄"),
        label(24, "口座番号"), DigitCell.digits(0, "bank.accountNumber", "口座番号", "accountNumber", false, "", 7));
    table.row(8, label(24, "フリガナ"), entry(0, "bank.holderKana", "口座名義（カナ）", "accountHolderKana"));
    table.row(9, label(24, "口座名義人"), entry(0, "bank.holderName", "口座名義", "nameKanji"));
  }

  /** ゆうちょ銀行 by symbol and number. */
  static void yucho(Table table) {
    table.row(10, label(24, "ゆうちょ/銀行"), label(14, "記号"), DigitCell.digits(44, "bank.yuchoSymbol", "記号", "code(5)", false, "", 5),
        label(14, "番号"), DigitCell.digits(0, "bank.yuchoNumber", "番号", "code(1-8)", false, "", 8));
  }

  /** The office's corner: a place for the receipt stamp and boxes for the clerks' seals. */
  static void office(Sheet sheet, double top, String... clerks) {
    Place all = new Place(LEFT, top, WIDE, 28);
    sheet.ground(new Place(LEFT + 8, top, WIDE - 8 - 46, 28), 0.93);
    sheet.box(all, 0.3, false).vertical(LEFT + 4, top + 1, 26, 8, "市処理欄");
    sheet.line(LEFT + 8, top, LEFT + 8, top + 28, 0.15, false);
    double right = LEFT + WIDE - 46;
    sheet.line(right, top, right, top + 28, 0.15, false);
    double centre = right + 23;
    sheet.circle(centre, top + 15.5, 11.5, 0.2, true).text(centre - 5.5, top + 1.4, 8, "受 付 印");
    sheet.mark(new MarkPlace("office.receipt", MarkKind.SEAL_FIELD, MarkRole.OFFICE, "受付印", new Place(centre - 11.5, top + 4, 23, 23)));
    double width = 17;
    double x = right - width * clerks.length;
    for (String clerk : clerks) {
      Place box = new Place(x, top + 5, width, 23);
      sheet.box(new Place(x, top, width, 28), 0.15, false).line(x, top + 5, x + width, top + 5, 0.15, false);
      sheet.text(x + (width - clerk.length() * 2.82) / 2, top + 1.1, 8, clerk);
      sheet.mark(new MarkPlace("office." + clerk, MarkKind.SEAL_FIELD, MarkRole.OFFICE, clerk, inner(box)));
      x += width;
    }
    double free = right - width * clerks.length - LEFT - 8;
    sheet.text(LEFT + 9.5, top + 2, 8, "本人確認").text(LEFT + 9.5, top + 11.2, 8, "備　　考");
    ChoiceCell.tick(free - 16, "office.identity", "本人確認", "singleChoice", "DRIVER:免許", "MYNUMBER:個番カード", "OTHER:他")
        .draw(sheet, new Place(LEFT + 24, top, free - 16, 7));
    sheet.line(LEFT + 8, top + 8.5, LEFT + 8 + free, top + 8.5, 0.15, false);
    sheet.field(new FieldPlace("office.note", "備考", "text(60)", new Place(LEFT + 24, top + 9.2, free - 17, 18), false, 0, List.of()));
  }

  private static Place inner(Place box) {
    return new Place(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1);
  }

  /** Notes for the filer, numbered. */
  static double notes(Sheet sheet, double top, String... notes) {
    sheet.text(LEFT, top, 8, "（注意）");
    double y = top;
    for (int i = 0; i < notes.length; i++) {
      sheet.text(LEFT + 13, y, 8, (i + 1) + "　" + notes[i]);
      y += 4.3;
    }
    return y;
  }

  static void foot(Sheet sheet, Edition edition, String page) {
    sheet.text(LEFT, 287, 7, edition.imprint());
    sheet.right(LEFT + WIDE, 287, 7, page);
  }

  /** The name, with a place to seal where the edition has one. */
  static Cells.Entry name(Edition edition, double width, String id, String label, String sealId) {
    Cells.Entry entry = entry(width, id, label, "nameKanji").needed();
    return edition.seal() ? entry.sealed(Cells.seal(sealId, label, "印")) : entry;
  }

  static Cells.Empty rest() {
    return empty(0);
  }
}
