package jp.fumikura.sample.pdfbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.form.Place;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A blank filled in on a computer: its own text, and text on top. */
public final class TypedPdf {
  private static final float PT_PER_MM = 72 / 25.4f;

  private TypedPdf() {}

  /** Words to write on a page (from 1), in the upper left of their place. */
  public record Words(int page, String text, Place place, double size) {}

  public static void write(Path blank, Path typeface, List<Words> words, long id, Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(blank.toFile())) {
      document.setDocumentId(id);
      PDType0Font font = PDType0Font.load(document, typeface.toFile());
      for (Words word : words) {
        PDPage page = document.getPage(word.page() - 1);
        try (PDPageContentStream out = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
          out.beginText();
          out.setFont(font, (float) word.size() * PT_PER_MM);
          out.newLineAtOffset((float) word.place().x() * PT_PER_MM, page.getMediaBox().getHeight() - (float) (word.place().y() + word.size() * 0.87) * PT_PER_MM);
          out.showText(word.text());
          out.endText();
        }
      }
      document.save(file.toFile());
    }
  }
}
