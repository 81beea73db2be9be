package jp.fumikura.sample.pdfbox;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Shipped blanks as pictures. */
public final class Blanks {
  private Blanks() {}

  /** One picture a page, RGB. */
  public static List<BufferedImage> render(Path pdf, int dpi) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<BufferedImage> out = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        out.add(renderer.renderImageWithDPI(i, dpi, ImageType.RGB));
      }
      return out;
    }
  }
}
