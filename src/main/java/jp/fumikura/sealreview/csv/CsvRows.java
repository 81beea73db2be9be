package jp.fumikura.sealreview.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The CSV files that come with the program: UTF-8, a header, values by its names. */
public final class CsvRows {
  private static final ObjectReader READER = new CsvMapper().readerForMapOf(String.class).with(CsvSchema.emptySchema().withHeader());

  private CsvRows() {}

  /** Rows of a resource; empty where there is no such resource. */
  public static Optional<List<Map<String, String>>> resource(String path) {
    try (InputStream in = CsvRows.class.getClassLoader().getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(rows(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  public static List<Map<String, String>> rows(String csv) {
    return READER.<Map<String, String>>readValues(csv).readAll();
  }
}
