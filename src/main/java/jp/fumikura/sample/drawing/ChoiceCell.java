package jp.fumikura.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.Place;

/**
 * Words to circle, parted by ・, or boxes to tick.
 *
 * @param options {@code CODE:word}; an option {@code /} begins a new row
 */
public record ChoiceCell(double width, String id, String label, String type, boolean required, boolean boxes, List<String> options) implements Cell {
  /** Words to circle, one of them. */
  public static ChoiceCell circle(double width, String id, String label, String... options) {
    return new ChoiceCell(width, id, label, "singleChoice", false, false, List.of(options));
  }

  /** Boxes to tick. */
  public static ChoiceCell tick(double width, String id, String label, String type, String... options) {
    return new ChoiceCell(width, id, label, type, false, true, List.of(options));
  }

  public ChoiceCell needed() {
    return new ChoiceCell(width, id, label, type, true, boxes, options);
  }

  @Override
  public void draw(Sheet sheet, Place in) {
    List<List<String>> rows = rows();
    double widest = rows.stream().mapToDouble(r -> r.stream().mapToDouble(this::units).sum()).max().orElse(1);
    double size = Math.min(Type.mm(Cells.NORMAL), Math.min((in.width() - 2) / widest, in.height() / rows.size() * 0.72));
    double step = in.height() / rows.size();
    List<FieldPlace.Choice> choices = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      double spare = rows.size() > 1 || boxes ? 0 : Math.min(size, (in.width() - 2 - widest * size) / rows.get(row).size());
      row(sheet, rows.get(row), in.x() + 1.2 + spare / 2, in.y() + row * step + (step - size) / 2, size, spare, choices);
    }
    sheet.field(new FieldPlace(id, label, type, in, required, 0, choices));
  }

  private void row(Sheet sheet, List<String> row, double left, double top, double size, double spare, List<FieldPlace.Choice> choices) {
    double x = left;
    for (int i = 0; i < row.size(); i++) {
      String code = row.get(i).substring(0, row.get(i).indexOf(':'));
      String word = row.get(i).substring(code.length() + 1);
      if (boxes) {
        Place box = new Place(x, top + size * 0.06, size * 0.88, size * 0.88);
        sheet.box(box, 0.2, false).text(new Stroke.Text(word, x + size * 1.15, top, size, 0, Stroke.Face.MINCHO));
        choices.add(new FieldPlace.Choice(code, word, box, true));
      } else {
        sheet.text(new Stroke.Text(word, x, top, size, 0, Stroke.Face.MINCHO));
        choices.add(new FieldPlace.Choice(code, word, new Place(x, top, Type.width(word, size), size)));
        if (i + 1 < row.size()) {
          sheet.text(new Stroke.Text("・", x + Type.width(word, size) + (units(row.get(i)) * size - Type.width(word, size) + spare - size) / 2, top, size, 0, Stroke.Face.MINCHO));
        }
      }
      x += units(row.get(i)) * size + spare;
    }
  }

  /** Room an option takes, in squares. */
  private double units(String option) {
    return Type.width(option.substring(option.indexOf(':') + 1), 1) + (boxes ? 2.1 : 1.5);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
    for (String option : options) {
      if (option.equals("/")) {
        rows.add(new ArrayList<>());
      } else {
        rows.getLast().add(option);
      }
    }
    return rows;
  }
}
