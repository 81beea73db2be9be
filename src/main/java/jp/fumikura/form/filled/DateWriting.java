package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.Era;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.TextLine;

/** Dates written between printed words (令和 _ 年 _ 月 _ 日): each part is read by itself, the words are known. */
final class DateWriting {
  private final FilledSheet sheet;
  private final PageReader reader;

  DateWriting(FilledSheet sheet, PageReader reader) {
    this.sheet = sheet;
    this.reader = reader;
  }

  static boolean is(String type) {
    return type.equals("jpDate") || type.equals("fiscalYear") || type.equals("yearMonth");
  }

  /** As one would say it, printed words included; empty text where nothing is written. */
  TextLine read(FieldPlace field) {
    List<Anchor> words = words(field);
    if (words.isEmpty()) {
      return sheet.inked(field.place()) ? reader.read(sheet.written(), sheet.box(field.place()), Expectation.DATE) : nothing(field);
    }
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    double confidence = 1;
    boolean any = false;
    double from = field.place().x();
    for (Anchor word : words) {
      Place gap = new Place(from, field.place().y(), Math.max(0.1, word.place().x() - from), field.place().height());
      from = word.place().x() + word.place().width();
      if (era(word).isEmpty()) {
        TextLine part = sheet.inked(gap) ? part(gap, word.text()) : new TextLine("", sheet.box(gap), 1, false, List.of());
        any |= !part.text().isEmpty();
        text.append(part.text()).append(word.text());
        glyphs.addAll(part.glyphs());
        confidence = Math.min(confidence, part.confidence());
      }
    }
    return any ? new TextLine(text.toString(), sheet.box(field.place()), confidence, false, glyphs) : nothing(field);
  }

  /** The place as one line, printed words included: the second look where the parts make no date. */
  TextLine whole(FieldPlace field) {
    return reader.read(sheet.page(), sheet.box(field.place()), Expectation.DATE);
  }

  /** The year may be 元 or carry an era; month and day are digits. */
  private TextLine part(Place gap, String word) {
    Box box = sheet.box(gap);
    TextLine line = reader.read(sheet.written(), box, word.startsWith("年") ? Expectation.DATE : Expectation.DIGITS);
    return new TextLine(line.text().replaceAll("[\\s　年月日度.．・,、|｜]", ""), line.box(), line.confidence(), false, line.glyphs());
  }

  Optional<Era> printedEra(FieldPlace field) {
    return sheet.wordsIn(field.place()).stream().flatMap(a -> era(a).stream()).findFirst();
  }

  private List<Anchor> words(FieldPlace field) {
    return sheet.wordsIn(field.place()).stream().filter(a -> era(a).isPresent() || a.text().matches("年|月|日|年度|月分")).toList();
  }

  private static Optional<Era> era(Anchor word) {
    return DateText.era(word.text()).filter(e -> e.kanji().equals(word.text()));
  }

  private TextLine nothing(FieldPlace field) {
    return new TextLine("", sheet.box(field.place()), 1, false, List.of());
  }
}
