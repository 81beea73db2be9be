package jp.fumikura.sealreview.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.count.Count;

/** A count as plain text, for the command line. */
public final class TextReport {
  private TextReport() {}

  /** The council's tables, except the lists of forms; the hash lets two print-outs be compared. */
  public static String of(Register register, CountDefinition definition, LocalDate day) {
    Count count = Count.of(register, definition, day);
    StringBuilder out = new StringBuilder();
    for (Sheet sheet : new CityTables(register, Locale.JAPANESE).council(count)) {
      append(out, sheet);
    }
    return out.append("\n様式一覧の指紋 ").append(count.rowsHash()).append('\n').toString();
  }

  private static void append(StringBuilder out, Sheet sheet) {
    out.append("\n■ ").append(sheet.title()).append('\n');
    sheet.notes().forEach(note -> out.append("  ").append(note).append('\n'));
    line(out, sheet.header());
    sheet.rows().forEach(row -> line(out, row.cells()));
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append("  ").append(String.join("  |  ", cells)).append('\n');
  }
}
