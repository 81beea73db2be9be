package jp.fumikura.pdf.pdfbox;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import jp.fumikura.page.SourcePage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The file a searchable PDF is made of, asked for compressed bytes and pages that can stay as they are. */
sealed interface Original extends Closeable {
  /** The page's own image with its own compressed bytes; empty where PDF/A would not have them. */
  Optional<PDImageXObject> image(PDDocument target, SourcePage page) throws IOException;

  static Original open(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(1024);
    }
    if (head.length > 2 && (head[0] & 0xff) == 0xff && (head[1] & 0xff) == 0xd8) {
      return new Jpeg(file);
    }
    if (head.length > 4 && head[1] == 'P' && head[2] == 'N' && head[3] == 'G') {
      return new Png(file);
    }
    boolean pdf = new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    return pdf ? new Pdf(Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache())) : new Pixels();
  }

  @Override
  default void close() throws IOException {}

  /** A PDF; its pages may be taken over. */
  record Pdf(PDDocument document) implements Original {
    PDPage page(int number) {
      return document.getPage(number - 1);
    }

    @Override
    public Optional<PDImageXObject> image(PDDocument target, SourcePage page) throws IOException {
      Optional<PDImageXObject> sole = SoleImage.of(page(page.number()));
      return sole.isPresent() ? KeptImage.copy(sole.get(), target) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }

  /** A JPEG file: its bytes are what a PDF's DCTDecode filter reads. */
  record Jpeg(Path file) implements Original {
    @Override
    public Optional<PDImageXObject> image(PDDocument target, SourcePage page) throws IOException {
      return KeptImage.jpeg(Files.readAllBytes(file), target);
    }
  }

  /** A PNG file: its compressed rows are what FlateDecode with PNG predictors reads. */
  record Png(Path file) implements Original {
    @Override
    public Optional<PDImageXObject> image(PDDocument target, SourcePage page) throws IOException {
      return KeptImage.png(Files.readAllBytes(file), target);
    }
  }

  /** A file whose compressed bytes are not reused. */
  record Pixels() implements Original {
    @Override
    public Optional<PDImageXObject> image(PDDocument target, SourcePage page) {
      return Optional.empty();
    }
  }
}
