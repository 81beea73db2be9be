package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.Place;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.TextLine;

/** One character to a box: the row is read at once, and box by box where the row does not give as many as there are. */
final class BoxedDigits {
  /** Left to the lines between boxes, as a share of a box. */
  private static final double EDGE = 0.12;

  private final FilledSheet sheet;
  private final PageReader reader;

  BoxedDigits(FilledSheet sheet, PageReader reader) {
    this.sheet = sheet;
    this.reader = reader;
  }

  TextLine read(FieldPlace field, Expectation expectation) {
    TextLine row = tidy(reader.read(sheet.written(), sheet.box(field.place()), expectation));
    if (agree(field, row)) {
      return row;
    }
    TextLine apart = apart(field, expectation);
    return agree(field, apart) ? apart : row;
  }

  /** As many characters as boxes with ink. */
  boolean agree(FieldPlace field, TextLine line) {
    return line.text().codePointCount(0, line.text().length()) == filled(field).size();
  }

  /** No box has ink. */
  boolean empty(FieldPlace field) {
    return filled(field).isEmpty();
  }

  private TextLine apart(FieldPlace field, Expectation expectation) {
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    double confidence = 1;
    for (Place cell : filled(field)) {
      TextLine one = tidy(reader.read(sheet.written(), sheet.box(cell), expectation));
      text.append(one.text());
      glyphs.addAll(one.glyphs());
      confidence = Math.min(confidence, one.confidence());
    }
    return new TextLine(text.toString(), sheet.box(field.place()), confidence, false, glyphs);
  }

  private List<Place> filled(FieldPlace field) {
    double width = field.place().width() / field.segments();
    return IntStream.range(0, field.segments())
        .mapToObj(i -> new Place(field.place().x() + (i + EDGE) * width, field.place().y() + 0.5, width * (1 - 2 * EDGE), field.place().height() - 1))
        .filter(sheet::inked).toList();
  }

  /** Without what engines make of the lines between boxes. */
  static TextLine tidy(TextLine line) {
    String text = line.text().replaceAll("[\\s　|｜¦:.\\-_\\[\\]]", "");
    List<Glyph> glyphs = line.glyphs().stream().filter(g -> !g.text().matches("[\\s　|｜¦:.\\-_\\[\\]]")).toList();
    return new TextLine(text, line.box(), line.confidence(), line.vertical(), glyphs);
  }
}
