package jp.fumikura.sealreview.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jp.fumikura.sealreview.exchange.SafeCell;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.text.Csv;

/** Tables as CSV: out as UTF-8 with a byte order mark, so that Excel reads it; in as UTF-8 or CP932. */
public final class CsvSheet {
  private CsvSheet() {}

  public static byte[] write(List<Sheet> sheets) {
    StringBuilder out = new StringBuilder(Csv.BYTE_ORDER_MARK);
    for (Sheet sheet : sheets) {
      out.append(Csv.line(List.of(sheet.title())));
      sheet.notes().forEach(note -> out.append(Csv.line(List.of(note))));
      out.append(Csv.line(sheet.header()));
      sheet.rows().forEach(row -> out.append(Csv.line(row.cells())));
      out.append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Lines of cells; empty where the bytes are no text. 外字 of CP932 become code points of the private use area, kept as they are. */
  public static Optional<List<List<String>>> read(byte[] file) {
    return Csv.decode(file).map(text -> Csv.rows(text).stream().map(row -> row.stream().map(SafeCell::read).toList()).toList());
  }
}
