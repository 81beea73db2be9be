package jp.fumikura.bench.pdfbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Renders the pages of a trusted test PDF. */
public final class PdfPictures {
  private PdfPictures() {}

  public static List<PageImage> of(Path pdf, Resolution resolution) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFRenderer renderer = new PDFRenderer(document);
      List<PageImage> out = new ArrayList<>();
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        out.add(PageImage.of(renderer.renderImageWithDPI(i, (float) resolution.dpi(), ImageType.RGB), resolution));
      }
      return out;
    }
  }
}
