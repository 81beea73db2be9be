package jp.fumikura.sealreview.pdfbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.sealreview.exchange.Sheet;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Tables as PDF on A4 across, with a Japanese font of the system embedded in part. */
public final class PdfSheet {
  private static final List<String> FONTS = List.of("BIZUDPGothic-Regular.ttf", "BIZUDGothic-Regular.ttf", "ipaexg.ttf", "ipagp.ttf", "ipag.ttf", "TakaoPGothic.ttf", "fonts-japanese-gothic.ttf",
      "VL-PGothic-Regular.ttf", "VL-Gothic-Regular.ttf", "mplus-1p-regular.ttf", "migmix-1p-regular.ttf", "umeboshi.ttf", "DroidSansFallbackFull.ttf");
  private static final List<Path> FOLDERS = List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"));
  private static final float SIZE = 9;
  private static final float LINE = 15;
  private static final float MARGIN = 40;

  private final PDDocument document;
  private final PDFont font;
  private PDPageContentStream page;
  private float y;

  private PdfSheet(PDDocument document, PDFont font) throws IOException {
    this.document = document;
    this.font = font;
    this.page = newPage();
  }

  /**
   * The tables one after the other; empty where the machine has no Japanese TrueType font to embed.
   *
   * @param folders further places to look for fonts in
   */
  public static Optional<byte[]> write(List<Sheet> sheets, List<Path> folders) {
    Optional<Path> file = Stream.concat(folders.stream(), FOLDERS.stream()).flatMap(PdfSheet::fonts).min(Comparator.comparingInt(p -> FONTS.indexOf(p.getFileName().toString())));
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try (PDDocument document = new PDDocument(); InputStream glyphs = Files.newInputStream(file.get()); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PdfSheet pdf = new PdfSheet(document, PDType0Font.load(document, glyphs, true));
      document.getDocumentCatalog().setLanguage("ja");
      document.getDocumentInformation().setTitle(sheets.isEmpty() ? "" : sheets.getFirst().title());
      for (Sheet sheet : sheets) {
        pdf.draw(sheet);
      }
      pdf.page.close();
      document.save(out);
      return Optional.of(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a PDF could not be made", e);
    }
  }

  private static Stream<Path> fonts(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(p -> FONTS.contains(p.getFileName().toString())).toList().stream();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage sheet = new PDPage(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    document.addPage(sheet);
    y = sheet.getMediaBox().getHeight() - MARGIN;
    return new PDPageContentStream(document, sheet);
  }

  private void draw(Sheet sheet) throws IOException {
    text(MARGIN, SIZE + 4, sheet.title());
    advance(LINE + 4);
    for (String note : sheet.notes()) {
      text(MARGIN, SIZE, note);
      advance(LINE);
    }
    float[] widths = widths(sheet);
    row(sheet.header(), widths);
    for (Sheet.Row row : sheet.rows()) {
      row(row.cells(), widths);
    }
    advance(LINE);
  }

  private void row(List<String> cells, float[] widths) throws IOException {
    float x = MARGIN;
    for (int i = 0; i < Math.min(cells.size(), widths.length); i++) {
      String cell = fitted(cells.get(i), widths[i] - 6);
      float right = Sheet.isNumber(cell) ? widths[i] - 6 - width(cell) : 0;
      text(x + right, SIZE, cell);
      x += widths[i];
    }
    page.setLineWidth(0.3f);
    page.moveTo(MARGIN, y - 4);
    page.lineTo(x, y - 4);
    page.stroke();
    advance(LINE);
  }

  private void advance(float by) throws IOException {
    y -= by;
    if (y < MARGIN) {
      page.close();
      page = newPage();
    }
  }

  /** Columns as wide as they want to be, shrunk together to the page. */
  private float[] widths(Sheet sheet) throws IOException {
    float[] widths = new float[sheet.header().size()];
    List<List<String>> lines = new ArrayList<>(sheet.rows().stream().map(Sheet.Row::cells).toList());
    lines.add(sheet.header());
    for (List<String> line : lines) {
      for (int i = 0; i < Math.min(widths.length, line.size()); i++) {
        widths[i] = Math.max(widths[i], width(line.get(i)) + 12);
      }
    }
    float all = 0;
    for (float width : widths) {
      all += width;
    }
    float room = PDRectangle.A4.getHeight() - 2 * MARGIN;
    for (int i = 0; i < widths.length && all > room; i++) {
      widths[i] *= room / all;
    }
    return widths;
  }

  private String fitted(String text, float room) throws IOException {
    if (width(text) <= room) {
      return text;
    }
    int end = text.length();
    while (end > 0 && width(text.substring(0, end) + "…") > room) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  private float width(String text) throws IOException {
    return font.getStringWidth(drawable(text)) / 1000 * SIZE;
  }

  private void text(float x, float size, String text) throws IOException {
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(drawable(text));
    page.endText();
  }

  /** A character the font lacks (外字) is shown as 〓, the printers' mark for it. */
  private String drawable(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> {
      try {
        font.encode(Character.toString(c));
        out.appendCodePoint(c);
      } catch (IOException | IllegalArgumentException e) {
        out.append('〓');
      }
    });
    return out.toString();
  }
}
