package jp.fumikura.processing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.FormMatch;
import jp.fumikura.mark.Mark;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.MyNumber;

/**
 * Takes My Numbers out of what was read on a page before anything leaves the child process: inside a line, spread over boxes for single
 * digits, spread over the cells of a row, or broken at the end of a line. What a form calls a My Number is taken out whatever was read there.
 */
public final class Masking {
  /** Name of the field type that holds My Numbers (domain.md §4.1). */
  private static final String FIELD_TYPE = "myNumber";
  private static final int DIGITS = 12;
  /** A box for digits holds one, or a group of up to four. */
  private static final int GROUP = 4;
  /** Neighbouring boxes stand no further apart than this, in heights of their digits. */
  private static final double REACH = 2.6;

  private final List<TextLine> lines;
  private final List<TreeSet<Integer>> hidden = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();

  private Masking(List<TextLine> lines) {
    this.lines = lines;
    lines.forEach(line -> hidden.add(new TreeSet<>()));
  }

  /**
   * A page without its My Numbers.
   *
   * @param boxes where they stand, prepared pixels; to be painted over on every picture that is shown
   */
  public record Masked(ReadPage page, List<Box> boxes) {
    public Masked {
      boxes = List.copyOf(boxes);
    }
  }

  public static Masked of(ReadPage page) {
    Masking masking = new Masking(page.text().lines());
    masking.withinLines();
    masking.acrossPieces();
    masking.acrossLineEnds();
    List<Box> places = secretPlaces(page.form());
    masking.within(places);
    List<FieldValue> fields = page.fields().stream().map(value -> masking.field(value, page.form())).toList();
    PageText text = new PageText(masking.masked(), page.text().rings());
    List<Mark> marks = page.marks().stream().map(Masking::mark).toList();
    return new Masked(new ReadPage(page.source(), page.page(), text, page.form(), fields, marks), masking.boxes);
  }

  private void withinLines() {
    for (int i = 0; i < lines.size(); i++) {
      for (int[] run : MyNumber.find(lines.get(i).text())) {
        hide(i, run[0], run[1]);
      }
    }
  }

  /** Pieces of one row that hold nothing but up to four digits each and stand side by side. */
  private void acrossPieces() {
    List<Integer> pieces = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      int digits = DigitRuns.digits(lines.get(i).text()).length();
      if (digits > 0 && digits <= GROUP && DigitRuns.onlyDigits(lines.get(i).text())) {
        pieces.add(i);
      }
    }
    pieces.sort(Comparator.comparingInt(i -> lines.get(i).box().x()));
    for (int start : pieces) {
      follow(start, pieces);
    }
  }

  private void follow(int start, List<Integer> pieces) {
    List<Integer> row = new ArrayList<>(List.of(start));
    StringBuilder digits = new StringBuilder(DigitRuns.digits(lines.get(start).text()));
    while (digits.length() < DIGITS) {
      int last = row.getLast();
      int next = pieces.stream().filter(i -> beside(lines.get(last).box(), lines.get(i).box())).findFirst().orElse(-1);
      if (next < 0) {
        return;
      }
      row.add(next);
      digits.append(DigitRuns.digits(lines.get(next).text()));
    }
    if (digits.length() == DIGITS && MyNumber.valid(digits.toString())) {
      row.forEach(i -> hide(i, 0, lines.get(i).text().length()));
    }
  }

  private static boolean beside(Box left, Box right) {
    double height = Math.max(left.height(), right.height());
    double gap = right.x() - left.right();
    return Math.abs(left.centreY() - right.centreY()) < height * 0.5 && right.x() > left.centreX() && gap < REACH * height && gap > -0.5 * height;
  }

  /** A number that begins at the end of one line and ends at the beginning of the next. */
  private void acrossLineEnds() {
    for (int i = 0; i + 1 < lines.size(); i++) {
      String head = lines.get(i).text();
      String tail = lines.get(i + 1).text();
      int from = DigitRuns.trailing(head);
      int to = DigitRuns.leading(tail);
      String number = DigitRuns.digits(head.substring(from)) + DigitRuns.digits(tail.substring(0, to));
      if (from < head.length() && to > 0 && number.length() == DIGITS && MyNumber.valid(number)) {
        hide(i, from, head.length());
        hide(i + 1, 0, to);
      }
    }
  }

  private static List<Box> secretPlaces(FormMatch form) {
    return switch (form) {
      case FormMatch.Unknown unknown -> List.of();
      case FormMatch.Known known -> known.printed().fields().stream().filter(f -> f.type().equals(FIELD_TYPE)).map(FieldPlace::place)
          .map(known.alignment()::toPage).toList();
    };
  }

  private void within(List<Box> places) {
    boxes.addAll(places);
    for (int i = 0; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      for (Box place : places) {
        if (line.glyphs().isEmpty() && place.contains(line.box().centreX(), line.box().centreY())) {
          hide(i, 0, line.text().length());
        }
        hideGlyphs(i, place);
      }
    }
  }

  private void hideGlyphs(int line, Box place) {
    List<Integer> at = positions(lines.get(line));
    for (int g = 0; g < at.size(); g++) {
      Box box = lines.get(line).glyphs().get(g).box();
      if (at.get(g) >= 0 && place.contains(box.centreX(), box.centreY())) {
        hide(line, at.get(g), at.get(g) + 1);
      }
    }
  }

  private FieldValue field(FieldValue value, FormMatch form) {
    boolean secret = form instanceof FormMatch.Known known
        && known.printed().fields().stream().anyMatch(f -> f.id().equals(value.id()) && f.type().equals(FIELD_TYPE));
    if (secret) {
      return new FieldValue(value.id(), DigitRuns.dots(value.raw()), DigitRuns.dots(value.value()), value.box(), value.confidence(), value.valid());
    }
    if (!MyNumber.find(value.raw()).isEmpty() || !MyNumber.find(value.value()).isEmpty()) {
      boxes.add(value.box());
    }
    return new FieldValue(value.id(), MyNumber.mask(value.raw()), MyNumber.mask(value.value()), value.box(), value.confidence(), value.valid());
  }

  private static Mark mark(Mark mark) {
    return switch (mark) {
      case Mark.Field f -> new Mark.Field(f.kind(), f.role(), f.state(), MyNumber.mask(f.label()), f.box(), f.confidence(), f.printed(), f.imprint(), f.nameEntry());
      case Mark.Stray stray -> stray;
    };
  }

  private void hide(int line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isDigit(lines.get(line).text().charAt(i))) {
        hidden.get(line).add(i);
      }
    }
  }

  private List<TextLine> masked() {
    List<TextLine> out = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      out.add(hidden.get(i).isEmpty() ? lines.get(i) : masked(lines.get(i), hidden.get(i)));
    }
    return out;
  }

  private TextLine masked(TextLine line, TreeSet<Integer> places) {
    StringBuilder text = new StringBuilder(line.text());
    places.forEach(at -> text.setCharAt(at, MyNumber.MASK));
    List<Glyph> glyphs = new ArrayList<>();
    List<Integer> at = positions(line);
    for (int g = 0; g < line.glyphs().size(); g++) {
      Glyph glyph = line.glyphs().get(g);
      boolean hide = at.get(g) < 0 ? glyph.text().chars().anyMatch(Character::isDigit) : places.contains(at.get(g));
      glyphs.add(hide ? new Glyph(String.valueOf(MyNumber.MASK), glyph.box(), glyph.confidence(), List.of()) : glyph);
      if (hide) {
        boxes.add(glyph.box());
      }
    }
    if (glyphs.isEmpty()) {
      boxes.add(line.box());
    }
    return new TextLine(text.toString(), line.box(), line.confidence(), line.vertical(), glyphs);
  }

  /** Where each glyph stands in the line's text; -1 where the two do not fit together. */
  private static List<Integer> positions(TextLine line) {
    List<Integer> out = new ArrayList<>();
    int from = 0;
    for (Glyph glyph : line.glyphs()) {
      int at = line.text().indexOf(glyph.text(), from);
      out.add(at);
      from = at < 0 ? from : at + glyph.text().length();
    }
    return out;
  }
}
