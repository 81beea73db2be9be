package jp.fumikura.sample.drawing;

import java.util.List;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.Place;

/**
 * Boxes for single digits, of equal width.
 *
 * @param before printed at the left, e.g. 〒; empty for nothing
 * @param groups sizes of the groups parted by a heavier line, e.g. 3, 4 for a postal code
 */
public record DigitCell(double width, String id, String label, String type, boolean required, String before, List<Integer> groups) implements Cell {
  public static DigitCell digits(double width, String id, String label, String type, boolean required, String before, Integer... groups) {
    return new DigitCell(width, id, label, type, required, before, List.of(groups));
  }

  @Override
  public void draw(Sheet sheet, Place in) {
    int count = groups.stream().mapToInt(g -> g).sum();
    double text = Type.mm(Cells.NORMAL);
    double left = before.isEmpty() ? 1 : 2 + Type.width(before, text);
    double box = Math.min(7.5, (in.width() - left - 1) / count);
    double height = Math.min(in.height() - 1.2, Math.max(box * 1.15, 6));
    double top = in.y() + (in.height() - height) / 2;
    double x = in.x() + left;
    if (!before.isEmpty()) {
      sheet.text(in.x() + 1, in.y() + (in.height() - text) / 2, Cells.NORMAL, before);
    }
    Place place = new Place(x, top, box * count, height);
    sheet.box(place, 0.25, false);
    int next = groups.getFirst();
    int group = 0;
    for (int i = 1; i < count; i++) {
      boolean edge = i == next;
      if (edge) {
        next += groups.get(++group);
      }
      sheet.line(x + i * box, top, x + i * box, top + height, edge ? 0.35 : 0.12, !edge);
    }
    sheet.field(new FieldPlace(id, label, type, place, required, count, List.of()));
  }
}
