package jp.fumikura.sealreview.exchange;

import java.util.Map;

/** One row of a file that came in: its number there, and its cells by column. */
public record FileRow(int number, Map<Column, String> cells) {
  public String cell(Column column) {
    return cells.getOrDefault(column, "").strip();
  }

  public boolean has(Column column) {
    return !cell(column).isEmpty();
  }
}
