package jp.fumikura.form;

import java.util.List;

/**
 * One printed page of a form version, all measures in millimetres.
 *
 * @param rules ruled lines as thin places
 */
public record FormPage(int number, double widthMm, double heightMm, List<Anchor> anchors, List<Place> rules, List<FieldPlace> fields, List<MarkPlace> marks) {
  public FormPage {
    anchors = List.copyOf(anchors);
    rules = List.copyOf(rules);
    fields = List.copyOf(fields);
    marks = List.copyOf(marks);
  }
}
