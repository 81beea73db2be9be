package jp.fumikura.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.calendar.Era;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.Place;

/**
 * A date to fill in: eras to circle or one printed era, then room for year, month and day.
 *
 * @param eras initial characters to circle, e.g. 明大昭平令; one whole word (令和) is printed instead; empty for none
 * @param parts 年月日, or 年月 for a month, or 年度
 */
public record DateCell(double width, String id, String label, String type, boolean required, String eras, String parts) implements Cell {
  public DateCell(double width, String id, String label, boolean required, String eras) {
    this(width, id, label, "jpDate", required, eras, "年月日");
  }

  @Override
  public void draw(Sheet sheet, Place in) {
    double size = Type.mm(in.width() < 46 ? Cells.SMALL : Cells.NORMAL);
    double top = in.y() + (in.height() - size) / 2;
    boolean printed = eras.equals("令和") || eras.equals("平成") || eras.equals("昭和");
    List<FieldPlace.Choice> choices = printed || eras.isEmpty() ? List.of() : circles(sheet, in, size * 0.95);
    double x = in.x() + (choices.isEmpty() ? 0.6 : choices.getLast().place().x() - in.x() + size * 1.5);
    Place place = new Place(x, in.y() + 0.6, in.x() + in.width() - 0.6 - x, in.height() - 1.2);
    if (printed) {
      sheet.text(new Stroke.Text(eras, x + 0.6, top, size, 0, Stroke.Face.MINCHO));
      x += 0.6 + 2 * size;
    }
    parts(sheet, x, in.x() + in.width() - 1, top, size);
    sheet.field(new FieldPlace(id, label, type, place, required, 0, choices));
  }

  private void parts(Sheet sheet, double from, double to, double top, double size) {
    String[] words = parts.equals("年度") ? new String[] {"年度"} : parts.split("");
    double step = (to - from) / words.length;
    for (int i = 0; i < words.length; i++) {
      sheet.text(new Stroke.Text(words[i], from + (i + 1) * step - Type.width(words[i], size), top, size, 0, Stroke.Face.MINCHO));
    }
  }

  /** In two rows where there is little room. */
  private List<FieldPlace.Choice> circles(Sheet sheet, Place in, double size) {
    boolean two = eras.length() > 3 && in.height() >= 8.5;
    int perRow = two ? (eras.length() + 1) / 2 : eras.length();
    double step = size * (two ? 1.7 : 1.75);
    List<FieldPlace.Choice> out = new ArrayList<>();
    for (int i = 0; i < eras.length(); i++) {
      double x = in.x() + 1.2 + i % perRow * step;
      double y = two ? in.y() + in.height() / 2 + (i / perRow == 0 ? -size * 1.25 : size * 0.25) : in.y() + (in.height() - size) / 2;
      String character = eras.substring(i, i + 1);
      sheet.text(new Stroke.Text(character, x, y, size, 0, Stroke.Face.MINCHO));
      if (!two && i + 1 < eras.length()) {
        sheet.text(new Stroke.Text("・", x + size * 0.9, y, size, 0, Stroke.Face.MINCHO));
      }
      out.add(new FieldPlace.Choice(era(character).name(), character, new Place(x, y, size, size)));
    }
    return out;
  }

  private static Era era(String initial) {
    return java.util.Arrays.stream(Era.values()).filter(e -> e.kanji().startsWith(initial)).findFirst().orElseThrow();
  }
}
