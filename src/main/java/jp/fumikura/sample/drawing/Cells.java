package jp.fumikura.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;

/** The cells forms are made of. */
public final class Cells {
  static final double SMALL = 7;
  static final double NORMAL = 9;
  private static final double MARGIN = 0.6;

  private Cells() {}

  /** A heading, spread over the cell as offices do (均等割付); lines are parted by {@code /}. */
  public record Label(double width, String text) implements Cell {
    @Override
    public void draw(Sheet sheet, Place in) {
      String[] lines = text.split("/");
      double longest = java.util.Arrays.stream(lines).mapToDouble(l -> Type.width(l, 1)).max().orElse(1);
      double size = Math.min(Type.mm(lines.length > 2 || longest > 9 ? SMALL : NORMAL), Math.min((in.width() - 2) / longest, in.height() / lines.length * 0.85));
      double step = Math.min(size * 1.35, in.height() / lines.length);
      double top = in.y() + (in.height() - step * lines.length) / 2 + (step - size) / 2;
      for (int i = 0; i < lines.length; i++) {
        line(sheet, in, lines[i], top + i * step, size);
      }
    }

    private static void line(Sheet sheet, Place in, String text, double top, double size) {
      double solid = Type.width(text, size);
      double gap = text.length() < 2 || text.length() > 6 ? 0 : Math.max(0, Math.min(size * 1.2, (in.width() * 0.82 - solid) / (text.length() - 1)));
      double width = solid + gap * (text.length() - 1);
      sheet.text(new Stroke.Text(text, in.x() + (in.width() - width) / 2, top, size, gap, Stroke.Face.MINCHO));
    }
  }

  /** Small print from the left; lines are parted by a line feed. */
  public record Note(double width, double points, String text) implements Cell {
    @Override
    public void draw(Sheet sheet, Place in) {
      String[] lines = text.split("\n");
      double step = Math.min(Type.mm(points) * 1.35, in.height() / lines.length);
      double top = in.y() + (in.height() - step * lines.length) / 2 + (step - Type.mm(points)) / 2;
      for (int i = 0; i < lines.length; i++) {
        sheet.text(in.x() + 1, top + i * step, points, lines[i]);
      }
    }
  }

  public record Empty(double width) implements Cell {
    @Override
    public void draw(Sheet sheet, Place in) {}
  }

  /**
   * A place to write in.
   *
   * @param before printed at the left, e.g. 〒; empty for nothing
   * @param after printed at the right, e.g. 円
   */
  public record Entry(double width, String id, String label, String type, boolean required, String before, String after, List<PrintedMark> marks) implements Cell {
    public Entry needed() {
      return new Entry(width, id, label, type, true, before, after, marks);
    }

    public Entry between(String left, String right) {
      return new Entry(width, id, label, type, required, left, right, marks);
    }

    /** With a place to seal at its right end. */
    public Entry sealed(PrintedMark mark) {
      List<PrintedMark> more = new ArrayList<>(marks);
      more.add(mark);
      return new Entry(width, id, label, type, required, before, after, more);
    }

    @Override
    public void draw(Sheet sheet, Place in) {
      double taken = 0;
      for (PrintedMark mark : marks) {
        taken += mark.width();
        mark.draw(sheet, new Place(in.x() + in.width() - taken, in.y(), mark.width(), in.height()), in);
      }
      double size = Type.mm(NORMAL);
      double middle = in.y() + (in.height() - size) / 2;
      double left = before.isEmpty() ? 0 : 1 + Type.width(before, size);
      double right = after.isEmpty() ? 0 : 1 + Type.width(after, size);
      if (!before.isEmpty()) {
        sheet.text(in.x() + 1, middle, NORMAL, before);
      }
      if (!after.isEmpty()) {
        sheet.text(in.x() + in.width() - taken - right, middle, NORMAL, after);
      }
      Place place = new Place(in.x() + left + MARGIN, in.y() + MARGIN, in.width() - left - right - taken - 2 * MARGIN, in.height() - 2 * MARGIN);
      sheet.field(new FieldPlace(id, label, type, place, required, 0, List.of()));
    }
  }

  /** A place to seal or to sign. */
  public record PrintedMark(double width, String id, MarkKind kind, MarkRole role, String label, String glyph) {
    void draw(Sheet sheet, Place in, Place whole) {
      double x = in.x() + in.width() / 2;
      double y = in.y() + in.height() / 2;
      if (kind == MarkKind.SIGNATURE_FIELD) {
        double size = Type.mm(SMALL);
        sheet.text(in.x() + in.width() - Type.width(glyph, size) - 1, in.y() + in.height() - size - 0.8, SMALL, glyph);
        sheet.mark(new MarkPlace(id, kind, role, label, new Place(whole.x() + 1, whole.y() + 0.8, whole.width() - 2, whole.height() - 1.6)));
        return;
      }
      if (glyph.startsWith("○")) {
        circled(sheet, x, y);
        return;
      }
      double size = Type.mm(glyph.equals("㊞") ? 12 : 10);
      double width = Type.width(glyph, size);
      sheet.text(new Stroke.Text(glyph, x - width / 2, y - size / 2, size, 0, Stroke.Face.MINCHO));
      sheet.mark(new MarkPlace(id, kind, role, label, new Place(x - width / 2, y - size / 2, width, size)));
    }

    private void circled(Sheet sheet, double x, double y) {
      double size = Type.mm(Cells.SMALL);
      String inside = glyph.substring(1);
      sheet.circle(x, y, 4.6, 0.15, true);
      sheet.text(new Stroke.Text(inside, x - Type.width(inside, size) / 2, y - size / 2, size, 0, Stroke.Face.MINCHO));
      sheet.mark(new MarkPlace(id, kind, role, label, new Place(x - 4.6, y - 4.6, 9.2, 9.2)));
    }
  }

  public static Label label(double width, String text) {
    return new Label(width, text);
  }

  public static Note note(double width, double points, String text) {
    return new Note(width, points, text);
  }

  public static Entry entry(double width, String id, String label, String type) {
    return new Entry(width, id, label, type, false, "", "", List.of());
  }

  public static PrintedMark seal(String id, String label, String glyph) {
    return new PrintedMark(13, id, MarkKind.SEAL_FIELD, MarkRole.FILER, label, glyph);
  }

  /** A seal set further from the end of its row, where another one stands below. */
  public static PrintedMark sealApart(String id, String label, String glyph) {
    return new PrintedMark(40, id, MarkKind.SEAL_FIELD, MarkRole.FILER, label, glyph);
  }

  public static PrintedMark signature(String id, String label, String glyph) {
    return new PrintedMark(Type.width(glyph, Type.mm(SMALL)) + 3, id, MarkKind.SIGNATURE_FIELD, MarkRole.FILER, label, glyph);
  }

  public static Empty empty(double width) {
    return new Empty(width);
  }
}
