package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.Place;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;

/** What a page shows where a print laid upon it has its texts and ruled lines. */
public final class Evidence {
  private static final double NEAR = 1.2;
  /** Less of the squares of a text is inked where nothing is printed; print inks 10 to 30 %. */
  private static final double BARE = 0.025;
  /** Height of the strips beside a text that are looked at for a stamp, mm. */
  private static final double STRIP = 1.6;
  /** Ink in such a strip, mm²; the rim of a stamp leaves twice as much, dust less. */
  private static final double DISTURBING = 0.7;

  private final Print print;
  private final AffineTransform map;
  private final PreparedPage page;
  private final List<Seen> texts = new ArrayList<>();
  private final List<Double> lines = new ArrayList<>();
  private final double foreign;

  public Evidence(Print print, AffineTransform map, PreparedPage page, PageCharacters characters, PageLines pageLines) {
    this.print = print;
    this.map = map;
    this.page = page;
    for (Print.Text text : print.texts()) {
      texts.add(seen(text, characters));
    }
    for (Print.Line line : print.lines()) {
      lines.add(inked(line));
    }
    this.foreign = new ForeignRules(print, map).share(pageLines);
  }

  /**
   * What was seen of a text.
   *
   * @param likeness share of its characters found in their order at their place, 0–1
   * @param strict the same, where characters too many count as well
   * @param bare no ink at all
   * @param characters what was read there
   * @param shared characters of the text that were read, in whatever order: lines of one title may be read in turns
   * @param sure mean confidence of these
   */
  public record Seen(double likeness, double strict, boolean bare, String characters, int shared, double sure) {
    int read() {
      return characters.length();
    }

    /** Well read, and something else. */
    boolean contradicts(Print.Text text) {
      return text.key().length() >= 3 && likeness < 0.34 && read() >= text.key().length() * 0.6 && sure > 0.6;
    }
  }

  public Print print() {
    return print;
  }

  /** From the print's millimetres to the page's. */
  public AffineTransform map() {
    return map;
  }

  public Seen seen(int text) {
    return texts.get(text);
  }

  /**
   * Ink just above or below a text where the print has nothing: a stamp lies over it, or somebody crossed it out. Print that merely differs
   * from the definition leaves these strips bare.
   */
  boolean disturbed(int text) {
    Place p = print.texts().get(text).place();
    return disturbed(new Place(p.x(), p.y() - STRIP - 0.5, p.width(), STRIP)) || disturbed(new Place(p.x(), p.y() + p.height() + 0.5, p.width(), STRIP));
  }

  private boolean disturbed(Place strip) {
    Rectangle2D mm = rectangle(strip);
    boolean printed = print.texts().stream().anyMatch(t -> rectangle(t.place()).intersects(mm))
        || print.lines().stream().anyMatch(l -> mm.intersects(l.horizontal() ? l.from() : l.across() - 0.5, l.horizontal() ? l.across() - 0.5 : l.from(),
            l.horizontal() ? l.length() : 1, l.horizontal() ? 1 : l.length()));
    Box box = box(map.createTransformedShape(mm).getBounds2D(), page.resolution(), 0);
    return !printed && page.ink().count(box) + page.redInk().count(box) > DISTURBING * page.resolution().px(1) * page.resolution().px(1);
  }

  /** Whether the numerals read there are those of the text. */
  boolean sameNumerals(int text) {
    return numerals(print.texts().get(text).key()).equals(numerals(texts.get(text).characters()));
  }

  private static String numerals(String text) {
    return text.replaceAll("[^0-9]", "");
  }

  /** Share of a ruled line's length that is inked. */
  public double line(int number) {
    return lines.get(number);
  }

  /** Likeness of all texts of two characters and more, by weight. */
  public double textLikeness() {
    return mean(true, (text, seen) -> seen.likeness());
  }

  /** Share of printed texts, by weight, whose place is bare paper: print does not vanish. */
  public double bareShare() {
    return mean(false, (text, seen) -> seen.bare() ? 1 : 0);
  }

  /** Share of texts, by weight, in whose place something else was surely read. */
  public double contradicted() {
    return mean(true, (text, seen) -> seen.contradicts(text) ? 1 : 0);
  }

  /** Share of the print's ruled lines, by length, that the page shows; 1 where the print has none. */
  public double rulesFound() {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < lines.size(); i++) {
      double length = print.lines().get(i).length();
      sum += lines.get(i) * length;
      all += length;
    }
    return all == 0 ? 1 : sum / all;
  }

  /** Share of the page's ruled lines, by length, that the print does not have; 0 where the page has none. */
  public double foreignRules() {
    return foreign;
  }

  /** One figure for all of it, 0–1. */
  public double score() {
    double rules = rulesFound() * (1 - 0.7 * foreign);
    double weight = print.lines().size() < 4 ? 0.1 : 0.35;
    double score = (1 - weight) * textLikeness() + weight * rules - 0.8 * bareShare() - 0.4 * contradicted();
    return Math.clamp(score, 0, 1);
  }

  @FunctionalInterface
  private interface Judgement {
    double of(Print.Text text, Seen seen);
  }

  private double mean(boolean words, Judgement judgement) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < texts.size(); i++) {
      Print.Text text = print.texts().get(i);
      if (!words || text.key().length() >= 2) {
        sum += text.weight() * judgement.of(text, texts.get(i));
        all += text.weight();
      }
    }
    return all == 0 ? 0 : sum / all;
  }

  private Seen seen(Print.Text text, PageCharacters characters) {
    Rectangle2D at = map.createTransformedShape(rectangle(text.place())).getBounds2D();
    StringBuilder read = new StringBuilder();
    double sure = 0;
    for (int i : within(at, text, characters)) {
      read.append(characters.at(i));
      sure += characters.confidence(i);
    }
    int common = CommonCharacters.inOrder(text.key(), read);
    return new Seen(common / (double) text.key().length(), common / (double) Math.max(text.key().length(), read.length()), bare(at, text), read.toString(), CommonCharacters.inAnyOrder(text.key(), read),
        read.isEmpty() ? 0 : sure / read.length());
  }

  /** Characters whose centre lies in the place or hardly outside, in the order they are read; along the line half a character more. */
  private static List<Integer> within(Rectangle2D at, Print.Text text, PageCharacters characters) {
    double along = NEAR + text.size() * 0.4;
    double dx = text.vertical() ? NEAR : along;
    double dy = text.vertical() ? along : NEAR;
    List<Integer> out = new ArrayList<>();
    for (int i = 0; i < characters.size(); i++) {
      if (characters.x(i) > at.getMinX() - dx && characters.x(i) < at.getMaxX() + dx && characters.y(i) > at.getMinY() - dy && characters.y(i) < at.getMaxY() + dy) {
        out.add(i);
      }
    }
    out.sort((a, b) -> text.vertical() ? Float.compare(characters.y(a), characters.y(b)) : Float.compare(characters.x(a), characters.x(b)));
    return out;
  }

  private boolean bare(Rectangle2D at, Print.Text text) {
    Box box = box(at, page.resolution(), 0.3);
    double square = page.resolution().px(text.size());
    return page.ink().count(box) + page.redInk().count(box) < BARE * text.key().length() * square * square;
  }

  /** Samples the line every millimetre: is there ink within 0.5 mm across it? */
  private double inked(Print.Line line) {
    Resolution r = page.resolution();
    int reach = Math.max(1, r.wholePx(0.5));
    int hits = 0;
    int n = Math.max(2, (int) line.length());
    for (int i = 0; i < n; i++) {
      double along = line.from() + line.length() * (i + 0.5) / n;
      Point2D at = map.transform(new Point2D.Double(line.horizontal() ? along : line.across(), line.horizontal() ? line.across() : along), null);
      int x = (int) r.px(at.getX());
      int y = (int) r.px(at.getY());
      Box probe = line.horizontal() ? new Box(x - 1, y - reach, 3, 2 * reach + 1) : new Box(x - reach, y - 1, 2 * reach + 1, 3);
      hits += any(page.ink(), probe) || any(page.redInk(), probe) ? 1 : 0;
    }
    return hits / (double) n;
  }

  private static boolean any(BitImage ink, Box probe) {
    return ink.count(probe) > 0;
  }

  private static Rectangle2D rectangle(Place p) {
    return new Rectangle2D.Double(p.x(), p.y(), p.width(), p.height());
  }

  private static Box box(Rectangle2D mm, Resolution r, double more) {
    return Box.between((int) r.px(mm.getMinX() - more), (int) r.px(mm.getMinY() - more), (int) Math.ceil(r.px(mm.getMaxX() + more)), (int) Math.ceil(r.px(mm.getMaxY() + more)));
  }
}
