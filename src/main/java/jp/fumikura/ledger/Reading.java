package jp.fumikura.ledger;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one file: the contract {@code fumikura-reading/1} ({@code src/docs/reading.schema.json}), component
 * names are the JSON keys. Boxes are {@code [x, y, width, height]} in pixels of the scan as it came in.
 */
public record Reading(String schema, Source source, List<DocumentPart> documents, List<Page> pages) {
  public static final String SCHEMA = "fumikura-reading/1";

  public Reading {
    documents = List.copyOf(documents);
    pages = List.copyOf(pages);
  }

  public record Source(String file, String sha256, int pages) {}

  /** Pages of the file that belong together. {@code form} is null where unknown. */
  public record DocumentPart(List<Integer> pages, @Nullable Form form, List<Field> fields) {}

  public record Form(String id, String version, double confidence, List<Alternative> alternatives, List<String> reasons) {}

  public record Alternative(String id, String version, double score) {}

  /**
   * What stands in a field.
   *
   * @param label the field's name as the form prints it; null where the reading does not tell
   * @param choices what can be circled or ticked; empty where a value is written
   */
  public record Field(String id, String raw, String value, List<Integer> box, int page, double confidence, boolean valid, @Nullable String label, List<Choice> choices) {
    public Field {
      choices = choices == null ? List.of() : List.copyOf(choices);
    }

    public Field(String id, String raw, String value, List<Integer> box, int page, double confidence, boolean valid) {
      this(id, raw, value, box, page, confidence, valid, null, List.of());
    }

    /** What people call it: the printed label, else its id. */
    public String name() {
      return label == null || label.isBlank() ? id : label;
    }

    /** The value as people read it: printed words in place of codes. */
    public String words() {
      return choices.isEmpty() ? value : Stream.of(value.split(",")).map(this::word).collect(Collectors.joining("、"));
    }

    private String word(String code) {
      return choices.stream().filter(c -> c.code().equals(code)).map(Choice::label).filter(l -> !l.isBlank()).findFirst().orElse(code);
    }

    /** The same place with what a person says stands in it. */
    public Field corrected(String said) {
      return new Field(id, raw, said, box, page, 1, true, label, choices);
    }
  }

  /** A printed choice. */
  public record Choice(String code, String label) {}

  /**
   * A page of the file.
   *
   * @param answers what is circled or ticked on it, whatever its form
   * @param tables what stands in ruled tables, by row and column
   */
  public record Page(int number, int width, int height, double dpi, int rotation, double skew, boolean blank, List<Line> lines, List<MarkEntry> marks, List<Answer> answers, List<Table> tables) {
    public Page {
      answers = answers == null ? List.of() : List.copyOf(answers);
      tables = tables == null ? List.of() : List.copyOf(tables);
    }

    public Page(int number, int width, int height, double dpi, int rotation, double skew, boolean blank, List<Line> lines, List<MarkEntry> marks) {
      this(number, width, height, dpi, rotation, skew, blank, lines, marks, List.of(), List.of());
    }
  }

  /** A printed question and what was chosen of its options. */
  public record Answer(String label, List<Option> options, List<Integer> box, double confidence) {}

  public record Option(String text, boolean chosen, List<Integer> box) {}

  /** A ruled table; {@code headerRows} is 0 where no row surely names the columns. */
  public record Table(int rows, int columns, int headerRows, List<Integer> box, List<TableCell> cells) {}

  /** Rows and columns count from 0; lines of the text are separated by line feeds. */
  public record TableCell(int row, int column, int rowSpan, int columnSpan, String text, List<Integer> box) {}

  public record Line(String text, List<Integer> box, double confidence, boolean vertical) {}

  /**
   * A mark. {@code kind} is SEAL_FIELD, SIGNATURE_FIELD or IMPRINT; role, state and label are null for an IMPRINT,
   * {@code imprintClass} (JSON key {@code class}) is null for the fields. {@code nameEntry} says how a name in a place to sign came there:
   * HAND, PRINT, STAMP or UNSURE; null where none stands, and where a person has said what does.
   */
  public record MarkEntry(
      String kind,
      @Nullable String role,
      @Nullable String state,
      @Nullable String label,
      @Nullable String imprintClass,
      @Nullable Boolean printed,
      @Nullable String ink,
      @Nullable String shape,
      @Nullable Double diameterMm,
      @Nullable String nameEntry,
      List<Integer> box,
      double confidence) {
    /** The name is print or a rubber stamp's. */
    public boolean nameByMachine() {
      return "PRINT".equals(nameEntry) || "STAMP".equals(nameEntry);
    }
  }
}
