package jp.fumikura.sealreview.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.sealreview.exchange.SafeCell;
import jp.fumikura.sealreview.exchange.Sheet;
import tools.jackson.databind.ObjectReader;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** Tables as CSV: out as UTF-8 with a byte order mark, so that Excel reads it; in as UTF-8 or CP932. */
public final class CsvSheet {
  private static final Charset CP932 = Charset.forName("windows-31j");
  private static final ObjectReader READER = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build().readerFor(String[].class);

  private CsvSheet() {}

  public static byte[] write(List<Sheet> sheets) {
    StringBuilder out = new StringBuilder("\uFEFF");
    for (Sheet sheet : sheets) {
      line(out, List.of(sheet.title()));
      sheet.notes().forEach(note -> line(out, List.of(note)));
      line(out, sheet.header());
      sheet.rows().forEach(row -> line(out, row.cells()));
      out.append("\r\n");
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      out.append(i == 0 ? "" : ",").append('"').append(SafeCell.written(cells.get(i)).replace("\"", "\"\"")).append('"');
    }
    out.append("\r\n");
  }

  /** Lines of cells. What is not UTF-8 is CP932; its 外字 become code points of the private use area, kept as they are. */
  public static List<List<String>> read(byte[] file) {
    List<List<String>> lines = new ArrayList<>();
    for (String[] cells : READER.<String[]>readValues(text(file)).readAll()) {
      List<String> line = new ArrayList<>();
      for (String cell : cells) {
        line.add(SafeCell.read(cell == null ? "" : cell));
      }
      lines.add(line);
    }
    return lines;
  }

  private static String text(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      return new String(file, CP932);
    }
  }
}
