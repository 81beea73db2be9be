package jp.fumikura.sample.drawing;

import java.util.Arrays;
import java.util.function.Consumer;
import jp.fumikura.form.Place;

/** Rows of cells between ruled lines; each call goes on below the last. */
public final class Table {
  private static final double THIN = 0.15;
  private static final double THICK = 0.4;

  private final Sheet sheet;
  private final double x;
  private final double width;
  private final double start;
  private double y;

  public Table(Sheet sheet, double x, double y, double width) {
    this.sheet = sheet;
    this.x = x;
    this.y = y;
    this.start = y;
    this.width = width;
  }

  /** One row, {@code height} mm. */
  public Table row(double height, Cell... cells) {
    double fixed = Arrays.stream(cells).mapToDouble(Cell::width).sum();
    long open = Arrays.stream(cells).filter(c -> c.width() == 0).count();
    if (fixed > width + 1e-6 || open == 0 && fixed < width - 1e-6) {
      throw new IllegalArgumentException("cells of " + fixed + " mm in a row of " + width + " mm");
    }
    double left = x;
    for (Cell cell : cells) {
      double w = cell.width() == 0 ? (width - fixed) / open : cell.width();
      cell.draw(sheet, new Place(left, y, w, height));
      sheet.box(new Place(left, y, w, height), THIN, false);
      left += w;
    }
    y += height;
    return this;
  }

  /** Rows with a heading at their left, written from top to bottom. */
  public Table side(double sideWidth, String heading, Consumer<Table> rows) {
    Table inner = new Table(sheet, x + sideWidth, y, width - sideWidth);
    rows.accept(inner);
    sheet.box(new Place(x, y, sideWidth, inner.y - y), THIN, false);
    sheet.vertical(x + sideWidth / 2, y + 1, inner.y - y - 2, Cells.NORMAL, heading);
    y = inner.y;
    return this;
  }

  /** The frame around all rows, heavier; answers the place below. */
  public double framed() {
    sheet.box(new Place(x, start, width, y - start), THICK, false);
    return y;
  }

  public double bottom() {
    return y;
  }
}
