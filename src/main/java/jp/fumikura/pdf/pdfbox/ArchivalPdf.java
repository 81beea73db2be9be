package jp.fumikura.pdf.pdfbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.pdf.SearchablePdf;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Searchable PDF/A-2b written by PDFBox. */
public final class ArchivalPdf implements SearchablePdf {
  private static final float A4_LONG_SIDE = 842;

  @Override
  public Draft begin(Path source, Title title, Path target) throws IOException {
    return new ArchivalDraft(Original.open(source), title, target);
  }

  @Override
  public void ofPictures(List<Path> jpegs, Title title, Path target) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (Path jpeg : jpegs) {
        PDImageXObject picture = JPEGFactory.createFromByteArray(document, Files.readAllBytes(jpeg));
        float scale = A4_LONG_SIDE / Math.max(picture.getWidth(), picture.getHeight());
        PDPage page = new PDPage(new PDRectangle(picture.getWidth() * scale, picture.getHeight() * scale));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.drawImage(picture, 0, 0, page.getMediaBox().getWidth(), page.getMediaBox().getHeight());
        }
      }
      Declaration.add(document, title, false);
      document.save(target.toFile());
    }
  }
}
