package jp.fumikura.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.Place;
import jp.fumikura.mark.Mark;
import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Rule;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;

/** Draws up a page of a definition from a page of a blank form: texts, ruled lines, fields with their labels, choices, marks. */
final class PageDraft {
  private static final double SHORTEST_RULE = 4;
  private static final int LONGEST_LABEL = 16;
  private static final Pattern DATE = Pattern.compile(".*年[\\s　]*月[\\s　]*日.*");
  private static final Pattern CHOICES = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,8}([・･／/][\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,8})+");

  private final PreparedPage page;
  private final PageText text;
  private final Grid grid;
  private final List<FieldPlace> fields = new ArrayList<>();
  private final Set<Box> taken = new HashSet<>();
  private final int number;

  private PageDraft(int number, PreparedPage page, PageText text) {
    this.number = number;
    this.page = page;
    this.text = text;
    this.grid = new Grid(page, text);
  }

  static FormPage of(int number, PreparedPage page, PageText text, List<Mark> marks) {
    PageDraft draft = new PageDraft(number, page, text);
    draft.ticks();
    draft.cells();
    draft.dates();
    draft.underlines();
    return new FormPage(number, mm(page, page.width()), mm(page, page.height()), draft.anchors(), draft.rules(), draft.fields, draft.marks(marks));
  }

  private List<Anchor> anchors() {
    return text.lines().stream().filter(l -> !l.text().isBlank() && visible(l)).map(l -> new Anchor(Headings.spelled(l.text()).replace("　", ""), place(l.box())))
        .filter(a -> !a.text().isEmpty()).toList();
  }

  /** Text layers hold words nobody sees: white, or under a picture. */
  private boolean visible(TextLine line) {
    double square = Math.min(line.box().width(), line.box().height());
    return page.ink().count(line.box()) + page.redInk().count(line.box()) >= 0.03 * line.text().strip().length() * square * square * 0.5;
  }

  private List<Place> rules() {
    return page.rules().stream().filter(r -> page.resolution().mm(r.length()) >= SHORTEST_RULE).map(Rule::box).map(this::place).toList();
  }

  /** Boxes to tick with the words to their right become one field a row of them. */
  private void ticks() {
    List<Box> squares = new ArrayList<>(Squares.of(page));
    squares.removeIf(this::character);
    squares.sort(Comparator.comparingInt(Box::y).thenComparingInt(Box::x));
    while (!squares.isEmpty()) {
      Box first = squares.getFirst();
      List<Box> row = squares.stream().filter(b -> Math.abs(b.centreY() - first.centreY()) < first.height() * 0.7 && sameCell(b, first)).sorted(Comparator.comparingInt(Box::x)).toList();
      squares.removeAll(row);
      Optional<Box> all = row.stream().reduce(Box::union);
      List<FieldPlace.Choice> choices = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        int until = i + 1 < row.size() ? row.get(i + 1).x() : row.get(i).right() + page.resolution().wholePx(30);
        choices.add(new FieldPlace.Choice("C" + (i + 1), words(row.get(i), until), place(row.get(i)), true));
      }
      all.ifPresent(b -> add(choices.size() == 1 ? choices.getFirst().label() : "選択", choices.size() == 1 ? "flag" : "multiChoice", b, choices));
    }
  }

  /** 口 and 日 are characters, □ is a box. */
  private boolean character(Box square) {
    return text.lines().stream().flatMap(l -> l.glyphs().stream()).anyMatch(g -> square.contains(g.box().centreX(), g.box().centreY()) && !g.text().matches("[□☐口ロ]?")
        || square.contains(g.box().centreX(), g.box().centreY()) && g.text().matches("[口ロ]") && neighboured(square));
  }

  /** Characters close on both sides: part of a word. */
  private boolean neighboured(Box square) {
    int step = square.width() * 3 / 2;
    return ink(square.moved(-step, 0)) && ink(square.moved(step, 0));
  }

  private boolean ink(Box box) {
    return page.ink().count(box) > 0.03 * box.area();
  }

  private boolean sameCell(Box a, Box b) {
    return grid.cells().stream().allMatch(c -> c.box().contains(a) == c.box().contains(b));
  }

  /** What is printed between a box and the next. */
  private String words(Box square, int until) {
    Box beside = Box.between(square.right(), square.y() - 2, until, square.bottom() + 2);
    StringBuilder out = new StringBuilder();
    for (TextLine line : text.lines()) {
      line.glyphs().stream().filter(g -> beside.contains(g.box().centreX(), g.box().centreY())).forEach(g -> out.append(g.text()));
    }
    String word = Headings.spelled(out.toString()).replaceAll("^[□☐\\s]+|[□☐].*$", "");
    return word.length() > LONGEST_LABEL ? word.substring(0, LONGEST_LABEL) : word;
  }

  /** A labelled cell and the open cell to its right, or below it. */
  private void cells() {
    for (Grid.Filled label : grid.cells()) {
      String words = label.text();
      if (words.isEmpty() || words.length() > LONGEST_LABEL || label.open()) {
        continue;
      }
      Optional<Grid.Filled> right = grid.right(label).filter(this::takes);
      right.or(() -> grid.below(label).filter(this::takes)).ifPresent(value -> field(words, value));
    }
  }

  private boolean takes(Grid.Filled value) {
    return !taken.contains(value.box()) && (value.open() || CHOICES.matcher(value.text().replaceAll("[\\s　]", "")).matches());
  }

  private void field(String label, Grid.Filled value) {
    taken.add(value.box());
    List<FieldPlace.Choice> circled = value.open() ? List.of() : circled(value);
    String type = DATE.matcher(value.text()).matches() ? "jpDate" : value.text().endsWith("円") ? "amountYen" : circled.isEmpty() ? LabelTypes.of(label) : "singleChoice";
    add(label, type, value.box().grown(-page.resolution().wholePx(0.4)), circled);
  }

  /** Words parted by ・ are there to be circled. */
  private List<FieldPlace.Choice> circled(Grid.Filled value) {
    List<FieldPlace.Choice> out = new ArrayList<>();
    for (TextLine line : value.lines()) {
      StringBuilder word = new StringBuilder();
      Optional<Box> at = Optional.empty();
      for (Glyph glyph : line.glyphs()) {
        if (glyph.text().matches("[・･／/]")) {
          choice(out, word, at);
          at = Optional.empty();
        } else if (!glyph.text().isBlank()) {
          word.append(glyph.text());
          at = Optional.of(at.map(b -> b.union(glyph.box())).orElse(glyph.box()));
        }
      }
      choice(out, word, at);
    }
    return out;
  }

  private void choice(List<FieldPlace.Choice> out, StringBuilder word, Optional<Box> at) {
    at.ifPresent(b -> out.add(new FieldPlace.Choice("C" + (out.size() + 1), word.toString(), place(b))));
    word.setLength(0);
  }

  /** 年 月 日 outside any cell: the day of submission. */
  private void dates() {
    for (Row row : Row.of(grid.outside())) {
      row.date().ifPresent(box -> add("提出日", "jpDate", box.grown(page.resolution().wholePx(1)), List.of()));
    }
  }

  /** A short text outside any cell with a ruled line to its right, on which one writes. */
  private void underlines() {
    for (Row row : Row.of(grid.outside())) {
      for (Rule rule : page.rules()) {
        if (rule.horizontal() && under(rule.box(), row.box())) {
          String label = row.before(rule.box().x() + page.resolution().wholePx(2));
          Box box = Box.between(rule.box().x(), row.box().y() - 4, rule.box().right(), rule.box().y());
          if (label.length() >= 2 && label.length() <= LONGEST_LABEL && page.resolution().mm(box.width()) > 15 && taken.add(rule.box())) {
            add(label, row.date().isPresent() ? "jpDate" : LabelTypes.of(label), box, List.of());
          }
        }
      }
    }
  }

  private boolean under(Box rule, Box row) {
    int near = page.resolution().wholePx(2);
    boolean inCell = grid.cells().stream().anyMatch(c -> c.box().grown(near).contains(rule.centreX(), rule.centreY()));
    return !inCell && Math.abs(rule.y() - row.bottom()) < near && rule.x() > row.x();
  }

  private void add(String label, String type, Box box, List<FieldPlace.Choice> choices) {
    String id = String.format(Locale.ROOT, "p%d.f%02d", number, fields.size() + 1);
    fields.add(new FieldPlace(id, label.replaceAll("\\s", ""), type, place(box), false, 0, choices));
  }

  private List<MarkPlace> marks(List<Mark> found) {
    List<MarkPlace> out = new ArrayList<>();
    printed(found).forEach(f -> out.add(new MarkPlace(String.format(Locale.ROOT, "p%d.m%02d", number, out.size() + 1), f.kind(), f.role(), f.label(), place(f.box()))));
    return out;
  }

  /** The places printed on the form, in the order of its marks. */
  static List<Mark.Field> printed(List<Mark> found) {
    return found.stream().filter(Mark.Field.class::isInstance).map(Mark.Field.class::cast).filter(Mark.Field::printed).toList();
  }

  /** Millimetres, cut to the paper. */
  private Place place(Box pixels) {
    Box b = pixels.within(page.width(), page.height());
    return new Place(mm(page, b.x()), mm(page, b.y()), mm(page, b.width()), mm(page, b.height()));
  }

  private static double mm(PreparedPage page, double px) {
    return Math.round(page.resolution().mm(px) * 100) / 100.0;
  }
}
