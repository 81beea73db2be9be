package jp.fumikura.ledger;

import java.util.List;
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

  public record Field(String id, String raw, String value, List<Integer> box, int page, double confidence, boolean valid) {}

  public record Page(int number, int width, int height, double dpi, int rotation, double skew, boolean blank, List<Line> lines, List<MarkEntry> marks) {}

  public record Line(String text, List<Integer> box, double confidence, boolean vertical) {}

  /**
   * A mark. {@code kind} is SEAL_FIELD, SIGNATURE_FIELD or IMPRINT; role, state and label are null for an IMPRINT,
   * {@code imprintClass} (JSON key {@code class}) is null for the fields.
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
      List<Integer> box,
      double confidence) {}
}
