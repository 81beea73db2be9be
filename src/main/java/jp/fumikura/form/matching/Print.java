package jp.fumikura.form.matching;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.text.LookAlikes;

/** One printed page of a definition, made ready to be laid upon pages. Millimetres. */
public final class Print {
  private final FormDefinition definition;
  private final FormPage page;
  private final List<Text> texts;
  private final List<Line> lines;

  public Print(FormDefinition definition, FormPage page) {
    this.definition = definition;
    this.page = page;
    this.texts = texts(page, LookAlikes.key(definition.title()), LookAlikes.key(definition.formNo()));
    this.lines = page.rules().stream().map(Line::of).toList();
  }

  public FormDefinition definition() {
    return definition;
  }

  public int number() {
    return page.number();
  }

  public List<Text> texts() {
    return texts;
  }

  public List<Line> lines() {
    return lines;
  }

  private static List<Text> texts(FormPage page, String title, String formNo) {
    List<Text> out = new ArrayList<>();
    for (Anchor anchor : page.anchors()) {
      String key = LookAlikes.key(anchor.text());
      if (!key.isEmpty()) {
        out.add(new Text(anchor.text(), key, anchor.place(), role(key, title, formNo)));
      }
    }
    return out;
  }

  private static Role role(String key, String title, String formNo) {
    if (!title.isEmpty() && key.length() >= 3 && (key.equals(title) || title.contains(key) && key.length() * 2 >= title.length())) {
      return Role.TITLE;
    }
    return !formNo.isEmpty() && key.equals(formNo) ? Role.NUMBER : Role.BODY;
  }

  /** What a printed text is to the form. */
  public enum Role { TITLE, NUMBER, BODY }

  /**
   * A printed text.
   *
   * @param spelled as the definition spells it
   * @param key its comparison key, never empty
   */
  public record Text(String spelled, String key, Place place, Role role) {
    boolean vertical() {
      return key.length() > 1 && place.height() > place.width() * 1.5;
    }

    /** Longer texts say more, but not in proportion. */
    double weight() {
      return key.length() == 1 ? 0.3 : Math.min(4, Math.sqrt(key.length()));
    }

    /** Centre of its n-th character. */
    double x(int n) {
      return vertical() ? place.x() + place.width() / 2 : place.x() + place.width() * (n + 0.5) / key.length();
    }

    double y(int n) {
      return vertical() ? place.y() + place.height() * (n + 0.5) / key.length() : place.y() + place.height() / 2;
    }

    /** Side of one character. */
    double size() {
      return Math.max(1.5, vertical() ? place.width() : place.height());
    }
  }

  /** A ruled line: where it runs across, and from where to where. */
  public record Line(boolean horizontal, double across, double from, double to) {
    static Line of(Place p) {
      return p.width() >= p.height() ? new Line(true, p.y() + p.height() / 2, p.x(), p.x() + p.width())
          : new Line(false, p.x() + p.width() / 2, p.y(), p.y() + p.height());
    }

    double length() {
      return to - from;
    }
  }
}
