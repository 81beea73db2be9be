package jp.fumikura.filing.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.fumikura.filing.ClassificationTable;
import jp.fumikura.filing.RecordClass;
import jp.fumikura.filing.Retention;
import jp.fumikura.ledger.Sha256;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Reads a 公文書分類表: UTF-8, first line {@code code,large,middle,small,retention,action}. The version is the hash of its
 * bytes, so the same file is the same version wherever it is loaded.
 */
public final class ClassificationCsv {
  private ClassificationCsv() {}

  public static ClassificationTable read(InputStream in) throws IOException {
    String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
    List<RecordClass> rows = new ArrayList<>();
    try (MappingIterator<Map<String, String>> lines = new CsvMapper().readerFor(Map.class).with(CsvSchema.emptySchema().withHeader()).readValues(text)) {
      while (lines.hasNext()) {
        rows.add(row(lines.next(), rows.size() + 2));
      }
    }
    return new ClassificationTable(Sha256.of(text).substring(0, 12), rows);
  }

  private static RecordClass row(Map<String, String> line, int number) {
    Retention retention = Retention.parse(line.getOrDefault("retention", ""))
        .orElseThrow(() -> new IllegalArgumentException("classification table, line " + number + ": no such retention"));
    RecordClass.Disposal atEnd = "TRANSFER".equals(line.get("action")) ? RecordClass.Disposal.TRANSFER : RecordClass.Disposal.DISCARD;
    return new RecordClass(line.getOrDefault("code", ""), line.getOrDefault("large", ""), line.getOrDefault("middle", ""), line.getOrDefault("small", ""), retention, atEnd);
  }
}
