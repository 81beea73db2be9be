package jp.fumikura.sealreview.web;

import java.util.List;
import jp.fumikura.sealreview.csv.CsvSheet;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.poi.ExcelSheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as files to take away. Every cell of them is safe from formulas. */
final class TakenAway {
  private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private TakenAway() {}

  static ResponseEntity<byte[]> excel(List<Sheet> sheets, String name) {
    return attached(ExcelSheet.write(sheets), EXCEL, name + ".xlsx");
  }

  static ResponseEntity<byte[]> csv(List<Sheet> sheets, String name) {
    return attached(CsvSheet.write(sheets), CSV, name + ".csv");
  }

  static ResponseEntity<byte[]> attached(byte[] content, MediaType type, String name) {
    return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString()).body(content);
  }
}
