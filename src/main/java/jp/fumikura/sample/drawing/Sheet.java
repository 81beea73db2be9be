package jp.fumikura.sample.drawing;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.Place;

/** One page while it is drawn: collects strokes for the printer and places for the definition. A4 upright. */
public final class Sheet {
  public static final double WIDTH = 210;
  public static final double HEIGHT = 297;

  private final int number;
  private final List<Stroke> strokes = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();
  private final List<FieldPlace> fields = new ArrayList<>();
  private final List<MarkPlace> marks = new ArrayList<>();

  public Sheet(int number) {
    this.number = number;
  }

  /** Text with its left edge at x. */
  public Sheet text(double x, double top, double points, String text) {
    return text(new Stroke.Text(text, x, top, Type.mm(points), 0, Stroke.Face.MINCHO));
  }

  public Sheet centred(double top, double points, String text) {
    return text((WIDTH - Type.width(text, Type.mm(points))) / 2, top, points, text);
  }

  public Sheet right(double x, double top, double points, String text) {
    return text(x - Type.width(text, Type.mm(points)), top, points, text);
  }

  /** A heading: heavier face, characters a little apart. */
  public Sheet title(double top, double points, String text) {
    double size = Type.mm(points);
    double gap = text.length() > 20 ? 0 : size * 0.18;
    double width = Type.width(text, size) + gap * (text.length() - 1);
    return text(new Stroke.Text(text, (WIDTH - width) / 2, top, size, gap, Stroke.Face.GOTHIC));
  }

  /** Everything printed as text is an anchor, spelled without the spaces that only set it apart. */
  public Sheet text(Stroke.Text text) {
    strokes.add(text);
    String spelled = text.text().replace("　", "").strip();
    if (!spelled.isEmpty()) {
      int lead = text.text().length() - text.text().stripLeading().length();
      double skipped = Type.width(text.text().substring(0, lead), text.size()) + lead * text.gap();
      double end = Type.width(text.text().stripTrailing(), text.size()) + text.gap() * Math.max(0, text.text().stripTrailing().length() - 1);
      anchors.add(new Anchor(spelled, new Place(text.x() + skipped, text.top(), end - skipped, text.size())));
    }
    return this;
  }

  /** Text from top to bottom, centred on x; one anchor for all of it. */
  public Sheet vertical(double x, double top, double height, double points, String text) {
    double size = Type.mm(points);
    double step = Math.min(height / text.length(), size * 1.9);
    double first = top + (height - step * text.length()) / 2 + (step - size) / 2;
    for (int i = 0; i < text.length(); i++) {
      String character = text.substring(i, i + 1);
      strokes.add(new Stroke.Text(character, x - size / 2, first + i * step, size, 0, Stroke.Face.MINCHO));
    }
    anchors.add(new Anchor(text, new Place(x - size / 2, first, size, step * (text.length() - 1) + size)));
    return this;
  }

  public Sheet line(double x1, double y1, double x2, double y2, double weight, boolean dotted) {
    strokes.add(new Stroke.Line(x1, y1, x2, y2, weight, dotted));
    return this;
  }

  public Sheet box(Place p, double weight, boolean dotted) {
    double right = p.x() + p.width();
    double bottom = p.y() + p.height();
    return line(p.x(), p.y(), right, p.y(), weight, dotted).line(p.x(), bottom, right, bottom, weight, dotted)
        .line(p.x(), p.y(), p.x(), bottom, weight, dotted).line(right, p.y(), right, bottom, weight, dotted);
  }

  public Sheet circle(double x, double y, double radius, double weight, boolean dotted) {
    strokes.add(new Stroke.Circle(x, y, radius, weight, dotted));
    return this;
  }

  /** Light grey behind what only the office fills in. */
  public Sheet ground(Place p, double grey) {
    strokes.addFirst(new Stroke.Ground(p.x(), p.y(), p.width(), p.height(), grey));
    return this;
  }

  public Sheet field(FieldPlace field) {
    if (fields.stream().anyMatch(f -> f.id().equals(field.id()))) {
      throw new IllegalArgumentException("field drawn twice: " + field.id());
    }
    fields.add(field);
    return this;
  }

  public Sheet mark(MarkPlace mark) {
    marks.add(mark);
    return this;
  }

  public List<Stroke> strokes() {
    return List.copyOf(strokes);
  }

  /** What the definition says about this page. */
  public FormPage page() {
    List<Place> rules = Ruling.of(strokes.stream().filter(Stroke.Line.class::isInstance).map(Stroke.Line.class::cast).toList());
    return new FormPage(number, WIDTH, HEIGHT, anchors, rules, fields, marks);
  }
}
