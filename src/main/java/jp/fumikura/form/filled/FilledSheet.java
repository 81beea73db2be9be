package jp.fumikura.form.filled;

import java.util.List;
import jp.fumikura.form.Alignment;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.layout.PaleSeals;

/** A sheet of a known form: knows what is printed where, and shows the page without the words printed inside its fields. */
final class FilledSheet {
  /** Alignment is good to about so much. */
  private static final double PLAY_MM = 0.35;
  private static final int DARK = 150;

  private final PreparedPage page;
  private final PreparedPage written;
  private final FormPage printed;
  private final Alignment alignment;

  FilledSheet(PreparedPage page, FormPage printed, Alignment alignment) {
    this.page = page;
    this.printed = printed;
    this.alignment = alignment;
    this.written = with(page, withoutWords());
  }

  private GreyImage withoutWords() {
    GreyImage out = PaleSeals.faded(page).crop(page.upright().bounds());
    for (FieldPlace field : printed.fields()) {
      wordsIn(field.place()).forEach(word -> white(out, box(grown(word.place(), PLAY_MM))));
    }
    return out;
  }

  private static void white(GreyImage image, Box box) {
    Box part = box.within(image.width(), image.height());
    for (int y = part.y(); y < part.bottom(); y++) {
      java.util.Arrays.fill(image.pixels(), y * image.width() + part.x(), y * image.width() + part.right(), (byte) 255);
    }
  }

  private static PreparedPage with(PreparedPage p, GreyImage text) {
    return new PreparedPage(p.upright(), text, p.ink(), p.redInk(), p.rules(), p.cells(), p.placement(), p.rotation(), p.skew(), p.quality(), p.blank());
  }

  /** The page as it came, printed words included. */
  PreparedPage page() {
    return page;
  }

  /** The page without the words printed inside fields. */
  PreparedPage written() {
    return written;
  }

  FormPage printed() {
    return printed;
  }

  /** Words printed inside a place, from left to right. */
  List<Anchor> wordsIn(Place place) {
    return printed.anchors().stream().filter(a -> holdsMiddle(place, a.place())).sorted(java.util.Comparator.comparingDouble(a -> a.place().x())).toList();
  }

  Box box(Place place) {
    return alignment.toPage(place).within(page.width(), page.height());
  }

  double px(double mm) {
    return page.resolution().px(mm);
  }

  /** Whether anything is written in a place: more than a speck of dust. */
  boolean inked(Place place) {
    return darkness(written.text(), box(place)) > Math.max(6, px(0.4) * px(0.4));
  }

  /** Black ink of any kind, ruled lines included: long flat strokes of a circle look like rules to preparation. */
  boolean ink(int x, int y) {
    return x >= 0 && y >= 0 && x < page.width() && y < page.height() && page.ink().get(x, y);
  }

  private static long darkness(GreyImage image, Box box) {
    long dark = 0;
    for (int y = box.y(); y < box.bottom(); y++) {
      for (int x = box.x(); x < box.right(); x++) {
        dark += image.at(x, y) < DARK ? 1 : 0;
      }
    }
    return dark;
  }

  static Place grown(Place p, double by) {
    return new Place(Math.max(0, p.x() - by), Math.max(0, p.y() - by), p.width() + 2 * by, p.height() + 2 * by);
  }

  private static boolean holdsMiddle(Place outer, Place inner) {
    double x = inner.x() + inner.width() / 2;
    double y = inner.y() + inner.height() / 2;
    return x > outer.x() && x < outer.x() + outer.width() && y > outer.y() && y < outer.y() + outer.height();
  }
}
