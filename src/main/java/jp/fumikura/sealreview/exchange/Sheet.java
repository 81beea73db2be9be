package jp.fumikura.sealreview.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A table as people read it: on a page, in Excel, CSV or PDF.
 *
 * @param notes lines above the table; a table with a rate names its definition there
 */
public record Sheet(String title, List<String> notes, List<String> header, List<Row> rows) {
  public Sheet {
    notes = List.copyOf(notes);
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /** @param link page with more about the row; empty where there is none */
  public record Row(List<String> cells, Optional<String> link) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(Object... cells) {
      return new Row(Arrays.stream(cells).map(String::valueOf).toList(), Optional.empty());
    }

    public static Row linked(String link, Object... cells) {
      return new Row(Arrays.stream(cells).map(String::valueOf).toList(), Optional.of(link));
    }
  }

  /** Whether a column holds numbers only, so that its heading stands over them. */
  public boolean numeric(int column) {
    return !rows.isEmpty() && rows.stream().allMatch(r -> column < r.cells().size() && (r.cells().get(column).isEmpty() || isNumber(r.cells().get(column))))
        && rows.stream().anyMatch(r -> !r.cells().get(column).isEmpty());
  }

  /** A word or a day that reads badly when it breaks over lines. */
  public static boolean staysTogether(String cell) {
    return cell.length() <= 6 || cell.matches("(令和|平成|昭和|[0-9]).{0,10}日?");
  }

  /** A number or a dash: set to the right. */
  public static boolean isNumber(String cell) {
    return cell.matches("－|[-−+]?[0-9][0-9,]*(\\.[0-9]+)?%?");
  }
}
