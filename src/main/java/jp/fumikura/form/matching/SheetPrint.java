package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.form.TitleWords;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.LookAlikes;

/**
 * A filled sheet of a form nobody has drawn up, taken for its own print: print and writing are not told apart, but two sheets of one form
 * share the print and where it stands. Light enough to keep thousands: what a comparison needs is made for it.
 */
public final class SheetPrint {
  /** Fine enough for places in millimetres. */
  private static final Resolution GRID = Resolution.ofDpi(254);
  /** Titles stand in this upper share of what is on a sheet. */
  private static final double HEAD = 0.4;
  private final FormPage page;
  private final String title;

  /** @param words lines of the sheet with their places, the sheet standing upright */
  public SheetPrint(List<Anchor> words) {
    this(new FormPage(1, 0, 0, words, List.of(), List.of(), List.of()), "");
  }

  private SheetPrint(FormPage page, String title) {
    this.page = page;
    this.title = title;
  }

  /**
   * With what it calls itself: the largest line of its upper part that is worded as titles are.
   *
   * @param surely those of its lines that were read beyond doubt
   */
  public SheetPrint titled(List<Anchor> surely) {
    double bottom = surely.stream().mapToDouble(a -> a.place().y() + a.place().height()).max().orElse(0);
    return new SheetPrint(page, surely.stream().filter(a -> a.place().y() < HEAD * bottom && TitleWords.named(a.text().replaceAll("\\s", ""))).max(Comparator.comparingDouble(SheetPrint::size))
        .map(a -> LookAlikes.key(a.text())).orElse(""));
  }

  /** Of one character, mm; a circle drawn around a word makes its line taller, not longer. */
  private static double size(Anchor line) {
    return Math.min(line.place().height(), 1.4 * line.place().width() / Math.max(1, line.text().replaceAll("\\s", "").length()));
  }

  /** Whether it says what it is. */
  public boolean titled() {
    return !title.isEmpty();
  }

  /** Whether both say what they are, and neither shows the title of the other, not even as a part: other forms, though all the rest is the same. */
  public boolean contradicts(SheetPrint other) {
    return titled() && other.titled() && !title.contains(other.title) && !other.title.contains(title) && !shows(other.title) && !other.shows(title);
  }

  private boolean shows(String words) {
    return page.anchors().stream().map(a -> LookAlikes.key(a.text())).anyMatch(key -> Math.max(key.length(), words.length()) - Evidence.common(key, words) <= 1 + words.length() / 8);
  }

  /** For an index of sheets. */
  public FormDefinition definition(FormKey key) {
    return new FormDefinition(key, "", "", "", "", List.of(page));
  }

  public List<String> lineKeys() {
    return characters().lineKeys();
  }

  /** Its texts as read, in the order of {@link #shared}. */
  public List<Print.Text> texts() {
    return print().texts();
  }

  /** How much of the texts of each, by weight, stands in the same place of the other, 0–1. */
  public double likeness(SheetPrint other) {
    return Math.min(share(other), other.share(this));
  }

  private double share(SheetPrint other) {
    Print print = print();
    double all = print.texts().stream().filter(t -> t.key().length() > 1).mapToDouble(Print.Text::weight).sum();
    return on(other, print).guess().map(g -> g.agreed() / (all + 4)).orElse(0.0);
  }

  /** Which of its texts stand in the same place of the other: what both sheets have is print. */
  public BitSet shared(SheetPrint other) {
    Print print = print();
    Registration registration = on(other, print);
    Optional<AffineTransform> map = registration.guess().map(registration::refine);
    return map.map(registration::seen).orElseGet(BitSet::new);
  }

  private static Registration on(SheetPrint page, Print print) {
    return new Registration(print, page.characters(), PageLines.none());
  }

  private Print print() {
    return new Print(definition(new FormKey("sheet", "1")), page);
  }

  private PageCharacters characters() {
    return new PageCharacters(new PageText(page.anchors().stream().map(SheetPrint::line).toList()), GRID);
  }

  private static TextLine line(Anchor words) {
    Place p = words.place();
    Box box = Box.between(GRID.wholePx(p.x()), GRID.wholePx(p.y()), GRID.wholePx(p.x() + p.width()), GRID.wholePx(p.y() + p.height()));
    boolean vertical = words.text().length() > 1 && p.height() > 1.5 * p.width();
    return new TextLine(words.text(), box, 1, vertical, List.of());
  }
}
