package jp.fumikura.sealreview.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One row of a file that came in: its number there, and its cells by column. */
public record FileRow(int number, Map<Column, String> cells) {
  public String cell(Column column) {
    return cells.getOrDefault(column, "").strip();
  }

  public boolean has(Column column) {
    return !cell(column).isEmpty();
  }

  /** Rows below the first line that names the title's column; empty where no line does. */
  public static Optional<List<FileRow>> of(List<List<String>> lines) {
    for (int head = 0; head < lines.size(); head++) {
      Map<Integer, Column> columns = columns(lines.get(head));
      if (columns.containsValue(Column.TITLE) && columns.containsValue(Column.OWNER)) {
        return Optional.of(below(lines, head, columns));
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, Column> columns(List<String> line) {
    Map<Integer, Column> columns = new java.util.TreeMap<>();
    for (int i = 0; i < line.size(); i++) {
      int at = i;
      Column.named(line.get(i)).filter(c -> !columns.containsValue(c)).ifPresent(c -> columns.put(at, c));
    }
    return columns;
  }

  private static List<FileRow> below(List<List<String>> lines, int head, Map<Integer, Column> columns) {
    List<FileRow> rows = new ArrayList<>();
    for (int i = head + 1; i < lines.size(); i++) {
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (Map.Entry<Integer, Column> column : columns.entrySet()) {
        if (column.getKey() < lines.get(i).size()) {
          cells.put(column.getValue(), lines.get(i).get(column.getKey()));
        }
      }
      if (cells.values().stream().anyMatch(c -> !c.isBlank())) {
        rows.add(new FileRow(i + 1, cells));
      }
    }
    return rows;
  }
}
