package jp.fumikura.bench.forms;

import java.util.Random;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.sample.drawing.Cell;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Stroke;
import jp.fumikura.sample.drawing.Type;

/** A place to write a name in, with a mark at its right end in one of the ways Japanese forms print it. */
record MarkCell(double width, String id, String label, Style style) implements Cell {
  /** The ways; what is printed tells which kind of field it makes. */
  enum Style {
    PLAIN("印"), CIRCLED("㊞"), BRACKETS("（印）"), DRAWN_CIRCLE("印"), DOTTED_CIRCLE("印"), WIDE_CIRCLE("印"), REGISTERED("（実印）"), HANDWRITTEN("（自署）"), SIGNATURE("（署名）"), SIGN_OR_SEAL("（自署又は記名押印）");

    final String glyphs;

    Style(String glyphs) {
      this.glyphs = glyphs;
    }

    boolean seal() {
      return ordinal() < HANDWRITTEN.ordinal();
    }

    static Style any(Random random) {
      return values()[random.nextInt(values().length)];
    }
  }

  @Override
  public void draw(Sheet sheet, Place in) {
    double size = Type.mm(style == Style.WIDE_CIRCLE ? 7.5 : style.seal() && style != Style.REGISTERED ? 10.5 : 8);
    double wide = Type.width(style.glyphs, size);
    double x = in.x() + in.width() - wide - 3.5;
    double y = in.y() + (in.height() - size) / 2;
    sheet.text(new Stroke.Text(style.glyphs, x, y, size, 0, Stroke.Face.MINCHO));
    if (style == Style.DRAWN_CIRCLE || style == Style.DOTTED_CIRCLE) {
      sheet.circle(x + wide / 2, y + size / 2, Math.min(in.height() / 2 - 0.5, size * 0.95), 0.2, style == Style.DOTTED_CIRCLE);
    } else if (style == Style.WIDE_CIRCLE) {
      sheet.circle(x + wide / 2, y + size / 2, Math.min(in.height() / 2 - 0.5, 4.8), 0.15, true);
    }
    Place name = new Place(in.x() + 1, in.y() + 0.6, in.width() - wide - 9, in.height() - 1.2);
    sheet.field(new FieldPlace(id, label, "nameKanji", name, false, 0, java.util.List.of()));
    if (style.seal()) {
      sheet.mark(new MarkPlace(id + ".seal", MarkKind.SEAL_FIELD, MarkRole.FILER, label, new Place(x, y, wide, size)));
    } else {
      sheet.mark(new MarkPlace(id + ".sign", MarkKind.SIGNATURE_FIELD, MarkRole.FILER, label, name));
    }
  }
}
