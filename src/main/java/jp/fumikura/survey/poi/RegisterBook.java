package jp.fumikura.survey.poi;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A survey's tables as one Excel file, a sheet each: headings that stay in sight and can be filtered by. Every cell is text or a whole number,
 * never a formula, whatever a form's title begins with.
 */
public final class RegisterBook implements AutoCloseable {
  /** In 256ths of a character. */
  private static final int WIDE = 24 * 256;

  private final XSSFWorkbook book = new XSSFWorkbook();
  private final CellStyle head = head(book);
  private final CellStyle text = text(book);

  private static CellStyle head(XSSFWorkbook book) {
    Font font = book.createFont();
    font.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  private static CellStyle text(XSSFWorkbook book) {
    CellStyle style = book.createCellStyle();
    style.setQuotePrefixed(true);
    return style;
  }

  public RegisterBook sheet(String name, List<String> columns, List<List<String>> lines) {
    Sheet sheet = book.createSheet(name);
    row(sheet, columns, head);
    lines.forEach(line -> row(sheet, line, text));
    sheet.createFreezePane(0, 1);
    sheet.setAutoFilter(new org.apache.poi.ss.util.CellRangeAddress(0, lines.size(), 0, columns.size() - 1));
    for (int i = 0; i < columns.size(); i++) {
      sheet.setColumnWidth(i, WIDE);
    }
    return this;
  }

  private static void row(Sheet sheet, List<String> cells, CellStyle style) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      if (cell.matches("\\d{1,9}")) {
        row.createCell(i).setCellValue(Integer.parseInt(cell));
      } else {
        row.createCell(i).setCellValue(cell);
        row.getCell(i).setCellStyle(style);
      }
    }
  }

  /** Beside the file first, then in its place: nobody opens half a book. */
  public void write(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (OutputStream out = Files.newOutputStream(part)) {
      book.write(out);
    }
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    book.close();
  }
}
