package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.Era;
import jp.fumikura.form.Alignment;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.type.Checked;
import jp.fumikura.form.type.FieldType;
import jp.fumikura.form.type.FieldTypes;
import jp.fumikura.form.type.Note;
import jp.fumikura.form.type.PostalCodes;
import jp.fumikura.form.type.Written;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import jp.fumikura.text.MyNumber;

/** Reads every field of one aligned page. */
public final class Fields {
  private static final double CHOSEN_CONFIDENCE = 0.6;
  private static final Set<Expectation> NUMBERS = EnumSet.of(Expectation.DIGITS, Expectation.AMOUNT);
  private final FilledSheet sheet;
  private final DateWriting dates;
  private final BoxedDigits boxes;
  private final PageWriting writing;
  private final PageReader reader;
  /** What else each postal code might be. */
  private final Map<String, List<Glyph>> codeGlyphs = new HashMap<>();

  /** @param text the page as it was read as a whole: what it says surely about a field is not read again */
  public Fields(PreparedPage page, FormPage printed, Alignment alignment, PageText text, PageReader reader) {
    this.sheet = new FilledSheet(page, printed, alignment);
    this.writing = new PageWriting(text);
    this.reader = reader;
    this.dates = new DateWriting(sheet, reader);
    this.boxes = new BoxedDigits(sheet, reader);
  }

  /** In the definition's order. */
  public List<FieldValue> read() {
    return new PostalCheck(PostalCodes::official, codeGlyphs).checked(sheet.printed().fields().stream().map(this::read).toList());
  }

  private FieldValue read(FieldPlace field) {
    boolean date = DateWriting.is(field.type());
    if (field.chosen()) {
      return chosen(field, Chosen.of(field, sheet));
    }
    if (!date && untouched(field)) {
      return empty(field, 0.95);
    }
    return date ? date(field) : written(field);
  }

  /** The lines printed between boxes are no writing. */
  private boolean untouched(FieldPlace field) {
    return field.segments() > 0 ? boxes.empty(field) : !sheet.inked(field.place());
  }

  private FieldValue chosen(FieldPlace field, Chosen chosen) {
    String labels = chosen.choices().stream().map(FieldPlace.Choice::label).collect(Collectors.joining("、"));
    String codes = chosen.choices().stream().map(FieldPlace.Choice::code).collect(Collectors.joining(","));
    boolean missing = field.required() && codes.isEmpty();
    List<Note> notes = new ArrayList<>(chosen.notes());
    if (missing) {
      notes.add(Note.REQUIRED_BUT_EMPTY);
    }
    boolean valid = !missing && !chosen.notes().contains(Note.MORE_THAN_ONE_CHOICE);
    return value(field, labels, codes, chosen.confidence(), valid, notes);
  }

  private FieldValue date(FieldPlace field) {
    Chosen era = field.choices().isEmpty() ? new Chosen(List.of(), 1, List.of()) : Chosen.of(field, sheet);
    Optional<Era> circled = era.choices().size() == 1 ? Optional.of(Era.valueOf(era.choices().getFirst().code())) : dates.printedEra(field);
    TextLine line = already(field, circled).orElseGet(() -> dates.read(field));
    if (line.text().isEmpty()) {
      return empty(field, Math.min(0.95, era.confidence()));
    }
    Checked checked = FieldTypes.named(field.type()).check(new Written(line.text(), line.glyphs(), circled));
    if (!checked.valid() && !checked.notes().contains(Note.ERA_MISSING)) {
      TextLine whole = dates.whole(field);
      Checked second = FieldTypes.named(field.type()).check(new Written(whole.text(), whole.glyphs(), circled));
      line = second.valid() ? whole : line;
      checked = second.valid() ? second : checked;
    }
    List<Note> notes = new ArrayList<>(checked.notes());
    era.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
    return value(field, withEra(line.text(), circled), checked.value(), Math.min(line.confidence(), era.confidence()), checked.valid() && era.choices().size() < 2, notes);
  }

  private static String withEra(String text, Optional<Era> circled) {
    return DateText.era(text.substring(0, 1)).isEmpty() ? circled.map(Era::kanji).orElse("") + text : text;
  }

  private FieldValue written(FieldPlace field) {
    FieldType type = FieldTypes.named(field.type());
    boolean boxed = field.segments() > 0;
    Optional<TextLine> already = already(field, Optional.empty());
    TextLine line = boxed ? already.map(BoxedDigits::tidy).filter(l -> boxes.agree(field, l)).orElseGet(() -> boxes.read(field, type.expects()))
        : already.orElseGet(() -> line(field, type.expects()));
    if (line.text().isBlank()) {
      return empty(field, 0.5);
    }
    Checked checked = type.check(new Written(line.text(), line.glyphs(), Optional.empty()));
    List<Note> notes = new ArrayList<>(checked.notes());
    if (PostalCheck.concerns(field)) {
      codeGlyphs.put(field.id(), line.glyphs());
    }
    boolean agree = !boxed || boxes.agree(field, line);
    if (!agree) {
      notes.add(Note.BOXES_DISAGREE);
    }
    double sure = boxed && agree ? Sureness.ofBoxes(line) : NUMBERS.contains(type.expects()) ? Sureness.ofNumber(line) : line.confidence();
    double confidence = notes.contains(Note.CHOSEN_BY_CHECK_DIGIT) ? Math.min(CHOSEN_CONFIDENCE, sure) : sure;
    return value(field, line.text(), checked.value(), confidence, checked.valid() && agree, notes);
  }

  /** The page's own reading of a field, where it is sure, fits the type, and nothing is printed inside that a date would not hold. */
  private Optional<TextLine> already(FieldPlace field, Optional<Era> era) {
    if (!DateWriting.is(field.type()) && !sheet.wordsIn(field.place()).isEmpty()) {
      return Optional.empty();
    }
    return writing.in(sheet.box(field.place())).filter(l -> FieldTypes.named(field.type()).check(new Written(l.text(), l.glyphs(), era)).valid());
  }

  /** A lone thin 1 is sometimes seen only by an engine that expects nothing. */
  private TextLine line(FieldPlace field, Expectation expects) {
    TextLine line = reader.read(sheet.written(), sheet.box(field.place()), expects);
    return line.text().isBlank() && expects != Expectation.ANYTHING ? reader.read(sheet.written(), sheet.box(field.place()), Expectation.ANYTHING) : line;
  }

  private FieldValue empty(FieldPlace field, double confidence) {
    return value(field, "", "", confidence, !field.required(), field.required() ? List.of(Note.REQUIRED_BUT_EMPTY) : List.of());
  }

  /** Numbers that must not be kept end here; a 法人番号 that passes its own check may hold twelve digits that look like one. */
  private FieldValue value(FieldPlace field, String raw, String value, double confidence, boolean valid, List<Note> notes) {
    boolean corporate = valid && field.type().matches("corporateNumber|invoiceNumber");
    String kept = field.type().equals("myNumber") ? raw.replaceAll("\\p{Nd}", String.valueOf(MyNumber.MASK)) : corporate ? raw : MyNumber.mask(raw);
    return new FieldValue(field.id(), kept, corporate ? value : MyNumber.mask(value), sheet.box(field.place()), confidence, valid,
        notes.stream().map(Note::name).toList());
  }
}
