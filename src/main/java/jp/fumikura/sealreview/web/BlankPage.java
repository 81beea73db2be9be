package jp.fumikura.sealreview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.sealreview.FormDetails;
import jp.fumikura.sealreview.MarkRequirement;

/**
 * One page of a blank form as its definition draws it, with every mark numbered, in millimetres: what a reader of the
 * register looks at to believe it. Drawn from the definition the machine reads by, so picture and reading cannot differ.
 *
 * @param texts printed words, one by one
 */
record BlankPage(int number, double width, double height, List<Text> texts, List<Place> rules, List<MarkBox> marks) {
  /** Room around a mark, so that its frame does not cover it. */
  private static final double ROOM = 1.2;

  /** Printed words with their baseline; {@code length} is how wide they stand. */
  record Text(String words, double x, double baseline, double size, double length) {}

  /** What a mark is to the filer; each has a colour, a word and a shape of its own. */
  enum Kind {
    SEAL, SIGNATURE, OFFICE;

    static Kind of(MarkPlace mark) {
      return mark.role() == MarkRole.OFFICE ? OFFICE : mark.kind() == MarkKind.SEAL_FIELD ? SEAL : SIGNATURE;
    }

    /** For the style sheet. */
    public String style() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param number of the mark on the form, as in the list beside the picture
   * @param frame around it
   * @param required the register's word on it; empty where the register does not know it
   */
  record MarkBox(int number, Kind kind, MarkPlace mark, Place frame, Optional<MarkRequirement> required) {}

  /** All pages of a form; marks are counted through. */
  static List<BlankPage> of(List<FormPage> pages, FormDetails details) {
    List<BlankPage> blanks = new ArrayList<>();
    int marks = 0;
    for (FormPage page : pages) {
      List<MarkBox> boxes = new ArrayList<>();
      for (MarkPlace mark : page.marks()) {
        boxes.add(new MarkBox(++marks, Kind.of(mark), mark, roomy(mark.place()), details.marks().stream().filter(m -> m.id().equals(mark.id())).findFirst()));
      }
      blanks.add(new BlankPage(page.number(), page.widthMm(), page.heightMm(), page.anchors().stream().flatMap(a -> texts(a).stream()).toList(), page.rules(), boxes));
    }
    return blanks;
  }

  private static Place roomy(Place p) {
    return new Place(p.x() - ROOM, p.y() - ROOM, p.width() + 2 * ROOM, p.height() + 2 * ROOM);
  }

  /** Words that stand on top of each other are drawn sign by sign. */
  private static List<Text> texts(Anchor anchor) {
    Place at = anchor.place();
    int[] signs = anchor.text().codePoints().toArray();
    if (signs.length < 2 || at.height() < 1.5 * at.width()) {
      return List.of(text(anchor.text(), at));
    }
    double step = at.height() / signs.length;
    List<Text> texts = new ArrayList<>();
    for (int i = 0; i < signs.length; i++) {
      texts.add(text(Character.toString(signs[i]), new Place(at.x(), at.y() + i * step, at.width(), Math.min(step, at.width()))));
    }
    return texts;
  }

  private static Text text(String words, Place at) {
    return new Text(words, at.x(), at.y() + at.height() * 0.9, at.height() * 1.05, at.width());
  }
}
