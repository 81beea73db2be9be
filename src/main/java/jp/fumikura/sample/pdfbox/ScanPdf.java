package jp.fumikura.sample.pdfbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;

/** A PDF as scanners make it: one JPEG a page, nothing else. */
public final class ScanPdf {
  private ScanPdf() {}

  public static void write(List<BufferedImage> pages, int dpi, float quality, long id, Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(id);
      for (BufferedImage image : pages) {
        PDPage page = new PDPage(new PDRectangle(image.getWidth() * 72f / dpi, image.getHeight() * 72f / dpi));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          out.drawImage(JPEGFactory.createFromImage(document, image, quality, dpi), 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        }
      }
      document.save(file.toFile());
    }
  }
}
