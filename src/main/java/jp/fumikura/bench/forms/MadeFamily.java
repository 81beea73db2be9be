package jp.fumikura.bench.forms;

import static jp.fumikura.sample.drawing.Cells.entry;
import static jp.fumikura.sample.drawing.Cells.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.sample.drawing.Cell;
import jp.fumikura.sample.drawing.Cells;
import jp.fumikura.sample.drawing.ChoiceCell;
import jp.fumikura.sample.drawing.DateCell;
import jp.fumikura.sample.drawing.DigitCell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Table;

/**
 * A family of forms: one layout drawn at random from its seed, in one or two versions (the later one without its seals, with another
 * edition line, sometimes with a row more).
 *
 * @param layout seed of the layout
 * @param wording seed of title and number: a cousin shares the layout of another family and differs in wording
 */
record MadeFamily(long layout, long wording) {
  static MadeFamily of(long seed) {
    return new MadeFamily(seed, seed);
  }

  /** The same table under another title: what must not be taken for the family. */
  MadeFamily cousin() {
    return new MadeFamily(layout, wording ^ 0x5eed_0f_c0051L);
  }

  int versions() {
    return new Random(layout * 31 + 7).nextInt(2) + 1;
  }

  FormKey key(int version) {
    return new FormKey(String.format(Locale.ROOT, "made-%016x", layout * 0x9e3779b97f4a7c15L + wording), "v" + version);
  }

  FormDefinition definition(int version) {
    return new FormDefinition(key(version), title(), words().formNo(), "", "", List.of(draw(version).page()));
  }

  private Words words() {
    return new Words(new Random(wording * 7919 + 13));
  }

  String title() {
    Random random = new Random(wording * 104_729 + 17);
    random.nextInt();
    return new Words(random).title();
  }

  /** Version 1 demands its marks; version 2 has lost its seals. */
  Sheet draw(int version) {
    Random random = new Random(layout * 15_485_863 + 101);
    Words words = new Words(random);
    Sheet sheet = new Sheet(1);
    double left = 14 + random.nextInt(9);
    double wide = 210 - 2 * left;
    double y = head(sheet, random, words, version, left, wide);
    int fields = 0;
    int tables = 1 + random.nextInt(3);
    for (int t = 0; t < tables && y < 215; t++) {
      Table table = new Table(sheet, left, y, wide);
      int rows = 3 + random.nextInt(6);
      for (int r = 0; r < rows && table.bottom() < 225; r++) {
        row(table, random, words, wide, fields);
        fields += 4;
      }
      if (t == 0) {
        marks(table, random, words, wide, version);
      }
      if (t == tables - 1 && version == 2 && new Random(layout + 3).nextInt(3) == 0) {
        table.row(9, label(40, "追加確認事項"), entry(0, "added", "追加確認事項", "text(60)"));
      }
      y = table.framed() + 3 + random.nextInt(5);
    }
    foot(sheet, random, words, version, y, left, wide);
    return sheet;
  }

  private double head(Sheet sheet, Random random, Words words, int version, double left, double wide) {
    double top = 10 + random.nextInt(6);
    sheet.text(left, top, 9, words().formNo());
    sheet.title(top + 8, title().length() > 20 ? 13 : 15, title());
    new DateCell(56, "submittedOn", "提出日", true, version == 1 ? "平成" : "令和").draw(sheet, new Place(left + wide - 56, top + 18, 56, 7));
    sheet.text(left, top + 24, 10.5, "（宛先）" + words.city() + "長");
    if (random.nextInt(5) == 0) {
      sheet.text(left + wide - 14, top, 8, "捨印");
      sheet.circle(left + wide - 3, top + 1.5, 5, 0.15, true);
      sheet.mark(new MarkPlace("sutein", MarkKind.SEAL_FIELD, MarkRole.FILER, "捨印", new Place(left + wide - 8, top - 3.5, 10, 10)));
    }
    double below = random.nextBoolean() ? applicant(sheet, random, left + wide * 0.42, top + 31, wide * 0.58, version) : top + 32;
    sheet.text(left + 2, below, 9.5, words.preamble());
    return below + 7;
  }

  /** Who hands it in, at the upper right, without any ruling; answers where it ends. */
  private static double applicant(Sheet sheet, Random random, double x, double top, double wide, int version) {
    MarkCell.Style style = MarkCell.Style.any(random);
    boolean stays = version == 1 || !style.seal();
    String role = random.nextBoolean() ? "申請者" : "届出人";
    sheet.text(x - 16, top + 1, 9.5, role).text(x, top + 1, 9.5, "住　所").text(x, top + 9, 9.5, "氏　名").text(x, top + 17, 9.5, "電　話");
    Place line = new Place(x + 16, top + 6, wide - 17, 9.5);
    if (stays) {
      new MarkCell(0, "applicant", "氏名", style).draw(sheet, line);
    }
    if (random.nextInt(3) == 0) {
      sheet.line(x, top + 14.5, x + wide - 1, top + 14.5, 0.1, false);
    }
    return top + 25;
  }

  private static void row(Table table, Random random, Words words, double wide, int id) {
    double height = 7.5 + random.nextInt(7);
    int cells = 1 + random.nextInt(3);
    List<Cell> out = new ArrayList<>();
    double each = wide / cells;
    for (int i = 0; i < cells; i++) {
      String text = words.label();
      double head = Math.min(each * 0.45, 22 + random.nextInt(16));
      out.add(label(head, text));
      out.add(value(random, i == cells - 1 ? 0 : each - head, each - head, "f" + (id + i), text));
    }
    table.row(height, out.toArray(Cell[]::new));
  }

  private static Cell value(Random random, double width, double room, String id, String text) {
    return switch (random.nextInt(8)) {
      case 0 -> new DateCell(width, id, text, false, random.nextBoolean() ? "" : "昭平令");
      case 1 -> room > 52 ? DigitCell.digits(width, id, text, "code", false, "", 7) : entry(width, id, text, "text(60)");
      case 2 -> room > 60 ? ChoiceCell.circle(width, id, text, "A:有", "B:無", "C:不明") : ChoiceCell.circle(width, id, text, "A:有", "B:無");
      case 3 -> room > 60 ? ChoiceCell.tick(width, id, text, "singleChoice", "A:該当する", "B:該当しない") : entry(width, id, text, "text(60)");
      case 4 -> entry(width, id, text, "amountYen").between("", "円");
      default -> entry(width, id, text, "text(60)");
    };
  }

  private static void marks(Table table, Random random, Words words, double wide, int version) {
    int marks = 1 + random.nextInt(3);
    for (int i = 0; i < marks; i++) {
      MarkCell.Style style = MarkCell.Style.any(random);
      String text = switch (random.nextInt(4)) {
        case 0 -> "氏名";
        case 1 -> "代表者氏名";
        case 2 -> "保証人氏名";
        default -> "届出人氏名";
      };
      double head = 28 + random.nextInt(10);
      boolean stays = version == 1 || !style.seal();
      table.row(10 + random.nextInt(4), label(head, text), stays ? new MarkCell(0, "name" + i, text, style) : entry(0, "name" + i, text, "nameKanji"));
      words.label();
    }
    if (random.nextInt(5) == 0) {
      String text = List.of("署名", "申請者署名", "本人署名（自署）", "署名又は記名押印").get(random.nextInt(4));
      table.row(11, label(36, text), new SignCell(0, text));
    }
    if (random.nextInt(4) == 0) {
      String text = random.nextBoolean() ? "代表者印" : "届出印";
      if (version == 1) {
        table.row(18, label(28, text), new BoxCell(24, text), Cells.note(0, 8, "枠の中に押してください。"));
      }
    }
  }

  /** A box to seal in. */
  private record BoxCell(double width, String label) implements Cell {
    @Override
    public void draw(Sheet sheet, Place in) {
      sheet.mark(new MarkPlace("box.seal", MarkKind.SEAL_FIELD, MarkRole.FILER, label, new Place(in.x() + 0.5, in.y() + 0.5, in.width() - 1, in.height() - 1)));
    }
  }

  /** A whole cell to sign in; its heading asks for it. */
  private record SignCell(double width, String label) implements Cell {
    @Override
    public void draw(Sheet sheet, Place in) {
      sheet.mark(new MarkPlace("row.sign", MarkKind.SIGNATURE_FIELD, MarkRole.FILER, label, new Place(in.x() + 1, in.y() + 0.8, Math.min(70, in.width() - 2), in.height() - 1.6)));
    }
  }

  private void foot(Sheet sheet, Random random, Words words, int version, double from, double left, double wide) {
    double y = from;
    int notes = 1 + random.nextInt(4);
    sheet.text(left, y, 8, "（注意）");
    for (int i = 0; i < notes && y < 240; i++) {
      sheet.text(left + 13, y, 8, (random.nextBoolean() ? (char) ('①' + i) + "　" : (i + 1) + "　") + words.note());
      y += 4.4;
    }
    if (random.nextInt(2) == 0) {
      office(sheet, random, left, wide);
    }
    sheet.text(left, 287, 7, version == 1 ? "（平成" + (20 + Math.floorMod(layout, 9)) + "年4月改正）" : "（令和" + (2 + Math.floorMod(layout, 4)) + "年7月改正）");
    sheet.right(left + wide, 287, 7, words.city() + "役所");
  }

  /** The office's own corner: approval grid and receipt stamp. */
  private static void office(Sheet sheet, Random random, double left, double wide) {
    double top = 252;
    String[] clerks = random.nextBoolean() ? new String[] {"課長", "係長", "係"} : new String[] {"部長", "課長", "担当"};
    for (int i = 0; i < clerks.length; i++) {
      Place box = new Place(left + i * 17, top, 17, 22);
      sheet.box(box, 0.15, false).line(box.x(), top + 5, box.x() + 17, top + 5, 0.15, false).text(box.x() + 4, top + 1, 8, clerks[i]);
      sheet.mark(new MarkPlace("office." + i, MarkKind.SEAL_FIELD, MarkRole.OFFICE, clerks[i], new Place(box.x() + 0.5, top + 5.5, 16, 16)));
    }
    Place receipt = new Place(left + wide - 34, top, 34, 28);
    sheet.box(receipt, 0.2, true).text(receipt.x() + 12, top + 1, 8, "受付印");
    sheet.mark(new MarkPlace("office.receipt", MarkKind.SEAL_FIELD, MarkRole.OFFICE, "受付印", new Place(receipt.x() + 1, top + 5, 32, 22)));
    sheet.field(new FieldPlace("office.no", "受付番号", "text(20)", new Place(left + 60, top + 8, 30, 8), false, 0, List.of()));
    sheet.text(left + 60, top + 2, 8, "※受付番号");
  }
}
