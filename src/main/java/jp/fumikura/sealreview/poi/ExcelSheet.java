package jp.fumikura.sealreview.poi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.fumikura.sealreview.exchange.SafeCell;
import jp.fumikura.sealreview.exchange.Sheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Tables as Excel files. Every cell is text or a plain number, never a formula. */
public final class ExcelSheet {
  private static final int WIDEST = 60;

  private ExcelSheet() {}

  public static byte[] write(List<Sheet> sheets) {
    try (XSSFWorkbook book = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      CellStyle head = bold(book);
      CellStyle quoted = book.createCellStyle();
      quoted.setQuotePrefixed(true);
      for (Sheet sheet : sheets) {
        fill(book.createSheet(name(book, sheet.title())), sheet, head, quoted);
      }
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("an Excel file could not be made", e);
    }
  }

  private static CellStyle bold(XSSFWorkbook book) {
    Font font = book.createFont();
    font.setBold(true);
    CellStyle style = book.createCellStyle();
    style.setFont(font);
    return style;
  }

  /** Sheet names are unique and at most 31 characters. */
  private static String name(XSSFWorkbook book, String title) {
    String safe = WorkbookUtil.createSafeSheetName(title);
    return book.getSheet(safe) == null ? safe : WorkbookUtil.createSafeSheetName((book.getNumberOfSheets() + 1) + " " + title);
  }

  private static void fill(org.apache.poi.ss.usermodel.Sheet page, Sheet sheet, CellStyle head, CellStyle quoted) {
    int at = 0;
    for (String note : sheet.notes()) {
      put(page.createRow(at++).createCell(0), note, quoted);
    }
    Row header = page.createRow(at++);
    for (int i = 0; i < sheet.header().size(); i++) {
      Cell cell = header.createCell(i);
      cell.setCellValue(sheet.header().get(i));
      cell.setCellStyle(head);
    }
    page.createFreezePane(0, at);
    for (Sheet.Row row : sheet.rows()) {
      Row line = page.createRow(at++);
      for (int i = 0; i < row.cells().size(); i++) {
        put(line.createCell(i), row.cells().get(i), quoted);
      }
    }
    for (int i = 0; i < sheet.header().size(); i++) {
      page.setColumnWidth(i, width(sheet, i) * 256);
    }
  }

  /** In characters; wide ones count two. */
  private static int width(Sheet sheet, int column) {
    int widest = sheet.header().get(column).length() * 2;
    for (Sheet.Row row : sheet.rows()) {
      widest = Math.max(widest, column < row.cells().size() ? row.cells().get(column).codePoints().map(c -> c < 0x2000 ? 1 : 2).sum() : 0);
    }
    return Math.min(WIDEST, widest) + 2;
  }

  private static void put(Cell cell, String text, CellStyle quoted) {
    if (text.matches("[0-9]{1,15}(\\.[0-9]+)?") && !(text.length() > 1 && text.startsWith("0") && !text.startsWith("0."))) {
      cell.setCellValue(Double.parseDouble(text));
      return;
    }
    String safe = SafeCell.written(text);
    cell.setCellValue(safe.equals(text) ? text : safe.substring(1));
    if (!safe.equals(text)) {
      cell.setCellStyle(quoted);
    }
  }

  /** Lines of the first sheet. A formula is never computed: its text is what was entered. */
  public static List<List<String>> read(byte[] file) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      List<List<String>> lines = new ArrayList<>();
      for (int i = 0; i <= book.getSheetAt(0).getLastRowNum(); i++) {
        lines.add(line(book.getSheetAt(0).getRow(i)));
      }
      return lines;
    } catch (RuntimeException e) {
      throw new IOException("not a readable Excel file", e);
    }
  }

  /** A row nobody ever wrote in keeps its place, so that row numbers are those of the file. */
  private static List<String> line(@Nullable Row row) {
    List<String> line = new ArrayList<>();
    for (int i = 0; row != null && i < row.getLastCellNum(); i++) {
      line.add(text(row.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
    }
    return line;
  }

  private static String text(Cell cell) {
    if (cell.getCellType() == CellType.NUMERIC) {
      if (DateUtil.isCellDateFormatted(cell)) {
        return cell.getLocalDateTimeCellValue().toLocalDate().toString();
      }
      double value = cell.getNumericCellValue();
      return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : String.valueOf(value);
    }
    return switch (cell.getCellType()) {
      case STRING -> SafeCell.read(cell.getStringCellValue().strip());
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case FORMULA -> "=" + cell.getCellFormula();
      default -> "";
    };
  }
}
