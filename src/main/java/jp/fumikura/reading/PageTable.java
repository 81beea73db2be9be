package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.PreparedPage;

/**
 * A ruled table with what stands in it, row by row.
 *
 * @param box prepared pixels
 * @param headerRows how many of the first rows name the columns; 0 where that cannot be told
 */
public record PageTable(Box box, int rows, int columns, int headerRows, List<Entry> entries) {
  /** A form's frame of one row or one column is no table. */
  private static final int LEAST = 2;
  private static final double LINE_MM = 1.6;
  /** Headings are short, and stand in the middle of their cell within this share of its width. */
  private static final int LONGEST_HEADING = 20;
  private static final double MIDDLE = 0.12;

  public PageTable {
    entries = List.copyOf(entries);
  }

  /**
   * One cell of the table, merged ones included.
   *
   * @param row first row, from 0
   * @param column first column, from 0
   * @param text its lines, one a row; empty where nothing is written
   * @param written what the lines take up; an empty box where there are none
   */
  public record Entry(int row, int column, int rowSpan, int columnSpan, String text, Box box, Box written) {}

  /** The tables of a page in the order their cells were found. */
  public static List<PageTable> of(PreparedPage page, PageText text) {
    Map<Integer, List<Cell>> cells = page.cells().stream().collect(Collectors.groupingBy(Cell::table, TreeMap::new, Collectors.toList()));
    CellTexts texts = CellTexts.of(page.cells(), text);
    int near = page.resolution().wholePx(LINE_MM);
    return cells.values().stream().map(table -> table(table, texts, near)).filter(t -> t.rows() >= LEAST && t.columns() >= LEAST).toList();
  }

  private static PageTable table(List<Cell> cells, CellTexts texts, int near) {
    int[] rows = starts(cells, Cell::row, c -> c.box().y());
    int[] columns = starts(cells, Cell::column, c -> c.box().x());
    List<Entry> entries = new ArrayList<>();
    for (Cell cell : cells.stream().sorted(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column)).toList()) {
      entries.add(new Entry(cell.row(), cell.column(), span(rows, cell.row(), cell.box().bottom() - near), span(columns, cell.column(), cell.box().right() - near),
          texts.text(cell), cell.box(), texts.written(cell)));
    }
    Box box = cells.stream().map(Cell::box).reduce(Box::union).orElseThrow();
    return new PageTable(box, rows.length, columns.length, headerRows(entries, rows.length), entries);
  }

  /** Where each row (or column) begins. */
  private static int[] starts(List<Cell> cells, ToIntFunction<Cell> number, ToIntFunction<Cell> edge) {
    int[] out = new int[cells.stream().mapToInt(number).max().orElseThrow() + 1];
    java.util.Arrays.fill(out, Integer.MAX_VALUE);
    cells.forEach(c -> out[number.applyAsInt(c)] = Math.min(out[number.applyAsInt(c)], edge.applyAsInt(c)));
    return out;
  }

  /** How many rows (or columns) begin before the cell ends, its own included. */
  private static int span(int[] starts, int own, int end) {
    int last = own;
    while (last + 1 < starts.length && starts[last + 1] < end) {
      last++;
    }
    return last - own + 1;
  }

  /** The first row, with the second where a heading of the first stands over several; all of their cells must be headings. */
  private static int headerRows(List<Entry> entries, int rows) {
    List<Entry> first = entries.stream().filter(e -> e.row() == 0).toList();
    int deep = first.stream().anyMatch(e -> e.columnSpan() > 1) || first.stream().anyMatch(e -> e.rowSpan() > 1) ? 2 : 1;
    for (int header = deep; header > 0; header--) {
      int within = header;
      List<Entry> heads = entries.stream().filter(e -> e.row() < within).toList();
      if (header < rows && heads.stream().allMatch(e -> heading(e) && e.row() + e.rowSpan() <= within)) {
        return header;
      }
    }
    return 0;
  }

  private static boolean heading(Entry entry) {
    long digits = entry.text().chars().filter(Character::isDigit).count();
    boolean middle = Math.abs(entry.written().centreX() - entry.box().centreX()) <= MIDDLE * entry.box().width();
    return !entry.text().isEmpty() && entry.text().length() <= LONGEST_HEADING && digits * 2 < entry.text().length() && middle;
  }
}
