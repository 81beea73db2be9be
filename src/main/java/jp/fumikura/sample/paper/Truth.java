package jp.fumikura.sample.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;

/**
 * What truly stands on a paper, in the words of the reading contract; boxes in pixels of the scan.
 *
 * @param form empty for a form nobody has defined
 */
public record Truth(Optional<FormKey> form, List<Page> pages, List<Field> fields) {
  /** A page of the file. */
  public record Page(int number, int width, int height, Scan scan, List<Line> lines, List<Mark> marks) {}

  /** Text that is printed or written. */
  public record Line(String text, Box box, boolean written) {}

  /** A field with something in it. */
  public record Field(String id, int page, String raw, String value, Box box, boolean valid) {}

  /**
   * A seal or signature field, or an imprint outside any.
   *
   * @param kind {@code SEAL_FIELD}, {@code SIGNATURE_FIELD} or {@code IMPRINT}
   * @param state of a field; of an imprint its class
   */
  public record Mark(String kind, String role, String state, String label, Box box) {}

  /** Notes down what is put on one page, while it is being made. */
  static final class Notebook {
    private final AffineTransform mmToScan;
    private final List<Line> lines = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    Notebook(AffineTransform mmToScan) {
      this.mmToScan = mmToScan;
    }

    void line(String text, Place place, boolean written) {
      lines.add(new Line(text.replace("　", ""), box(place), written));
    }

    void field(Answer answer) {
      fields.add(new Field(answer.field().id(), answer.page(), answer.raw(), answer.value(), box(answer.field().place()), answer.fits()));
    }

    void mark(MarkPlace mark, String state) {
      marks.add(new Mark(mark.kind().name(), mark.role().name(), state, mark.label(), box(mark.place())));
    }

    void imprint(String imprintClass, Place place) {
      marks.add(new Mark("IMPRINT", "OTHER", imprintClass, "", box(place)));
    }

    Box box(Place p) {
      Rectangle2D out = mmToScan.createTransformedShape(new Rectangle2D.Double(p.x(), p.y(), p.width(), p.height())).getBounds2D();
      return Box.between((int) Math.round(out.getMinX()), (int) Math.round(out.getMinY()), (int) Math.round(out.getMaxX()), (int) Math.round(out.getMaxY()));
    }

    List<Line> lines() {
      return lines;
    }

    List<Mark> marks() {
      return marks;
    }

    List<Field> fields() {
      return fields;
    }
  }
}
