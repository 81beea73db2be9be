package jp.fumikura.sealreview.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The table in a file that came in, wherever its heading line lies.
 *
 * @param rows with anything in them
 * @param passedOver headings nobody here knows, as written: what stands below them is not taken
 */
public record FileTable(List<FileRow> rows, List<String> passedOver) {
  public FileTable {
    rows = List.copyOf(rows);
    passedOver = List.copyOf(passedOver);
  }

  /** Below the first line that names the columns of title and owner; empty where no line does. */
  public static Optional<FileTable> of(List<List<String>> lines) {
    for (int head = 0; head < lines.size(); head++) {
      Map<Integer, Column> columns = columns(lines.get(head));
      if (columns.containsValue(Column.TITLE) && columns.containsValue(Column.OWNER)) {
        return Optional.of(new FileTable(below(lines, head, columns), others(lines.get(head), columns)));
      }
    }
    return Optional.empty();
  }

  /** Without rows somebody does not want to take, by their numbers. */
  public FileTable without(Set<Integer> numbers) {
    return new FileTable(rows.stream().filter(r -> !numbers.contains(r.number())).toList(), passedOver);
  }

  private static Map<Integer, Column> columns(List<String> line) {
    Map<Integer, Column> columns = new TreeMap<>();
    for (int i = 0; i < line.size(); i++) {
      int at = i;
      Column.named(line.get(i)).filter(c -> !columns.containsValue(c)).ifPresent(c -> columns.put(at, c));
    }
    return columns;
  }

  private static List<String> others(List<String> line, Map<Integer, Column> columns) {
    List<String> others = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      if (!columns.containsKey(i) && !line.get(i).isBlank()) {
        others.add(line.get(i).strip());
      }
    }
    return others;
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
