package jp.fumikura.pdf.pdfbox;

import java.awt.geom.AffineTransform;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.SourcePage;
import jp.fumikura.pdf.PdfPage;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.reading.TextLine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A searchable PDF under way. */
final class ArchivalDraft implements SearchablePdf.Draft {
  private static final COSName IMAGE = COSName.getPDFName("Page");
  private static final double POINTS_PER_INCH = 72;

  private final Original original;
  private final SearchablePdf.Title title;
  private final Path target;
  private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
  private final InvisibleFont font = new InvisibleFont();
  private SearchablePdf.Outcome outcome = SearchablePdf.Outcome.PDFA;

  ArchivalDraft(Original original, SearchablePdf.Title title, Path target) {
    this.original = original;
    this.title = title;
    this.target = target;
  }

  @Override
  public void add(PdfPage page) throws IOException {
    SourcePage source = page.source();
    if (source.sheet().own()) {
      Optional<PDImageXObject> kept = original.image(document, source);
      paint(page, kept.isPresent() ? kept.get() : PixelImage.of(source.image(), document), kept.isPresent() ? source.sheet().orientation() : 1);
    } else if (!keep(page)) {
      outcome = worse(SearchablePdf.Outcome.PDFA_FROM_RENDERING);
      paint(page, PixelImage.of(source.image(), document), 1);
    }
  }

  /** Takes a written page over as it is, where it can stand in a PDF/A and nothing in its text must go. */
  private boolean keep(PdfPage page) throws IOException {
    if (!(original instanceof Original.Pdf pdf) || page.masked()) {
      return false;
    }
    PDPage written = pdf.page(page.source().number());
    if (!Conformance.of(written).isEmpty()) {
      return false;
    }
    List<TextLine> lines = unwritten(page);
    KeptPage.add(written, document, lines.isEmpty() ? "" : TextLayerContent.of(lines, font, preparedToSheet(page)), font);
    return true;
  }

  /** Lines the page's own text does not have already. */
  private static List<TextLine> unwritten(PdfPage page) {
    List<Box> words = page.source().words().stream().map(w -> page.placement().toPrepared(w.box())).toList();
    return page.text().lines().stream().filter(line -> words.stream().mapToLong(w -> w.intersection(line.box()).area()).sum() < line.box().area() / 3).toList();
  }

  /** A page of one image with text over it. */
  private void paint(PdfPage page, PDImageXObject image, int orientation) throws IOException {
    SourcePage source = page.source();
    AffineTransform map = source.sheet().pixelsToSheet();
    map.concatenate(unitToPixels(orientation, source.image().width(), source.image().height()));
    String picture = String.format(Locale.ROOT, "q %.6f %.6f %.6f %.6f %.5f %.5f cm /Page Do Q\n", map.getScaleX(), map.getShearY(), map.getShearX(),
        map.getScaleY(), map.getTranslateX(), map.getTranslateY());
    add(sheet(source.number(), source.image()), image, picture + TextLayerContent.of(page.text().lines(), font, preparedToSheet(page)));
  }

  private void add(PDPage page, PDImageXObject image, String content) throws IOException {
    PDResources resources = new PDResources();
    resources.put(IMAGE, image);
    KeptPage.addFonts(resources.getCOSObject(), font);
    page.setResources(resources);
    page.setContents(content(content));
    document.addPage(page);
  }

  private PDStream content(String program) throws IOException {
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(program.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  /** An empty page with the boxes and the turn of the source's page. */
  private PDPage sheet(int number, PageImage image) {
    PDPage out = new PDPage();
    if (original instanceof Original.Pdf pdf) {
      PDPage in = pdf.page(number);
      out.setMediaBox(in.getMediaBox());
      out.setCropBox(in.getCropBox());
      out.setRotation(Math.floorMod(in.getRotation(), 360));
    } else {
      float scale = (float) (POINTS_PER_INCH / image.resolution().dpi());
      out.setMediaBox(new PDRectangle(image.width() * scale, image.height() * scale));
    }
    return out;
  }

  private static AffineTransform preparedToSheet(PdfPage page) {
    AffineTransform map = page.source().sheet().pixelsToSheet();
    map.concatenate(page.placement().preparedToScan());
    return map;
  }

  /** From an image's unit square (y up) to pixels (y down), turned as TIFF tag 274 counts. */
  private static AffineTransform unitToPixels(int orientation, int width, int height) {
    AffineTransform map = AffineTransform.getScaleInstance(width, height);
    map.concatenate(switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, 1, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, 1, 1);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, 1);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, 1, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, 1, 1);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, 1);
      default -> new AffineTransform();
    });
    map.concatenate(new AffineTransform(1, 0, 0, -1, 0, 1));
    return map;
  }

  /** In a PDF the page stays as it is, whatever it holds; other files get a sheet that says what is missing. */
  @Override
  public void addUndecoded(int number) throws IOException {
    if (original instanceof Original.Pdf pdf) {
      document.importPage(pdf.page(number));
      outcome = SearchablePdf.Outcome.PLAIN_PDF;
    } else {
      PageImage notice = NoticeSheet.of(number);
      float scale = (float) (POINTS_PER_INCH / notice.resolution().dpi());
      PDPage page = new PDPage(new PDRectangle(notice.width() * scale, notice.height() * scale));
      String picture = String.format(Locale.ROOT, "q %.4f 0 0 %.4f 0 0 cm /Page Do Q\n", notice.width() * scale, notice.height() * scale);
      add(page, PixelImage.of(notice, document), picture);
    }
  }

  @Override
  public SearchablePdf.Outcome finish() throws IOException {
    font.finish(document);
    Declaration.add(document, title, outcome != SearchablePdf.Outcome.PLAIN_PDF);
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      document.save(out);
    }
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    return outcome;
  }

  private SearchablePdf.Outcome worse(SearchablePdf.Outcome other) {
    return other.compareTo(outcome) > 0 ? other : outcome;
  }

  @Override
  public void close() throws IOException {
    document.close();
    original.close();
  }
}
