package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  /** Titles that have fewer of their characters in common, in their order, are others, however badly they were read. */
  private static final double KINDRED = 0.5;
  private final FormPage page;
  private final String title;
  private final boolean sure;

  /** @param words lines of the sheet with their places, the sheet standing upright */
  public SheetPrint(List<Anchor> words) {
    this(words, List.of());
  }

  /** @param surely those of its words that were read beyond doubt */
  public SheetPrint(List<Anchor> words, List<Anchor> surely) {
    this.page = new FormPage(1, 0, 0, words, List.of(), List.of(), List.of());
    Optional<Anchor> largest = head().filter(a -> TitleWords.named(a.text().replaceAll("\\s", ""))).max(Comparator.comparingDouble(SheetPrint::size));
    this.title = largest.map(a -> LookAlikes.key(a.text())).orElse("");
    this.sure = largest.filter(surely::contains).isPresent();
  }

  private Stream<Anchor> head() {
    double bottom = page.anchors().stream().mapToDouble(a -> a.place().y() + a.place().height()).max().orElse(0);
    return page.anchors().stream().filter(a -> a.place().y() < HEAD * bottom);
  }

  /** Of one character, mm; a circle drawn around a word makes its line taller, not longer. */
  private static double size(Anchor line) {
    return Math.min(line.place().height(), 1.4 * line.place().width() / Math.max(1, line.text().replaceAll("\\s", "").length()));
  }

  /** Whether it says what it is: the largest line of its upper part that is worded as titles are. */
  public boolean titled() {
    return !title.isEmpty();
  }

  /**
   * Whether both say what they are, and neither shows the title of the other, not even as a part: other forms, though all the rest is the same.
   * Titles that differ by little do so only where both were read beyond doubt.
   */
  public boolean contradicts(SheetPrint other) {
    return titled() && other.titled() && !title.contains(other.title) && !other.title.contains(title) && (sure && other.sure || kinship(title, other.title) < KINDRED)
        && !shows(other.title) && !other.shows(title);
  }

  /** How much of the other's title stands in its upper part, 0–1: a stamp may have left some of it. */
  public double names(SheetPrint other) {
    return other.titled() ? head().mapToDouble(a -> CommonCharacters.inOrder(LookAlikes.key(a.text()), other.title) / (double) other.title.length()).max().orElse(0) : 0;
  }

  private boolean shows(String words) {
    return page.anchors().stream().map(a -> LookAlikes.key(a.text())).anyMatch(key -> Math.max(key.length(), words.length()) - CommonCharacters.inOrder(key, words) <= 1 + words.length() / 8);
  }

  private static double kinship(String a, String b) {
    return CommonCharacters.inOrder(a, b) / (double) Math.max(a.length(), b.length());
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
