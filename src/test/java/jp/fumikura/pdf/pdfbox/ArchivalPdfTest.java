package jp.fumikura.pdf.pdfbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.intake.ScanFiles;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.SourcePage;
import jp.fumikura.pdf.PdfPage;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivalPdfTest {
  private static final String TEXT = "𠮷野家の葛󠄀城市へ令和3年 ABC-12";
  private static final TextLine ACROSS = new TextLine(TEXT, new Box(100, 200, 560, 30), 1, false, List.of());
  private static final TextLine DOWN = new TextLine("縦書きの行", new Box(700, 100, 30, 150), 1, true, List.of());

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jpg", "png", "tif"})
  void aScanBecomesPdfA(String kind) throws Exception {
    Path scan = scan(kind, false);
    Path pdf = write(scan, Placement.identity());
    assertThat(VeraPdf.broken(pdf)).isEmpty();
  }

  @Test
  void aBilevelTiffBecomesPdfAWithTheSamePixels() throws Exception {
    Path scan = scan("tif", true);
    Path pdf = write(scan, Placement.identity());
    assertThat(VeraPdf.broken(pdf)).isEmpty();
    assertThat(pixelsOf(pdf)).isEqualTo(pixelsOf(scan));
  }

  @Test
  void aJpegKeepsItsOwnBytes() throws Exception {
    Path scan = scan("jpg", false);
    Path pdf = write(scan, Placement.identity());
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDImageXObject image = (PDImageXObject) document.getPage(0).getResources().getXObject(COSName.getPDFName("Page"));
      assertThat(image.getCOSObject().createRawInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(scan));
    }
  }

  @Test
  void aPngKeepsItsPixels() throws Exception {
    Path scan = scan("png", false);
    assertThat(pixelsOf(write(scan, Placement.identity()))).isEqualTo(pixelsOf(scan));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 90, 180, 270})
  void aTurnedPageOfAPdfKeepsImageBytesAndTurn(int rotation) throws Exception {
    Path scan = pdfOfJpeg(rotation);
    Path pdf = write(scan, Placement.identity());
    assertThat(VeraPdf.broken(pdf)).isEmpty();
    try (PDDocument before = Loader.loadPDF(scan.toFile()); PDDocument after = Loader.loadPDF(pdf.toFile())) {
      assertThat(after.getPage(0).getRotation()).isEqualTo(rotation);
      BufferedImage seenBefore = new PDFRenderer(before).renderImage(0);
      BufferedImage seenAfter = new PDFRenderer(after).renderImage(0);
      assertThat(difference(seenBefore, seenAfter)).isLessThan(1);
    }
  }

  @Test
  void textOfTheLayerIsExactlyWhatWasRead() throws Exception {
    Path pdf = write(scan("png", false), Placement.identity());
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(new PDFTextStripper().getText(document)).contains(TEXT);
    }
  }

  @Test
  void pdftotextCopiesJapaneseWithoutSpaces() throws Exception {
    Path pdf = write(scan("png", false), Placement.identity());
    assertThat(pdftotext(pdf)).contains(TEXT).contains("縦書きの行");
  }

  @Test
  void textOfATiltedLineStaysWhole() throws Exception {
    AffineTransform tilt = AffineTransform.getRotateInstance(Math.toRadians(2.5), 400, 500);
    Path pdf = write(scan("png", false), new Placement(tilt));
    assertThat(pdftotext(pdf)).contains(TEXT);
  }

  @Test
  void aWrittenPageWhoseFontIsNotEmbeddedIsRendered() throws Exception {
    Path written = folder.resolve("written.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A5);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new org.apache.pdfbox.pdmodel.font.PDType1Font(org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA), 20);
        content.newLineAtOffset(50, 400);
        content.showText("Hello");
        content.endText();
      }
      document.save(written.toFile());
    }
    Path target = folder.resolve("out.pdf");
    assertThat(write(written, target, Placement.identity())).isEqualTo(SearchablePdf.Outcome.PDFA_FROM_RENDERING);
    assertThat(VeraPdf.broken(target)).isEmpty();
  }

  @Test
  void aWrittenPageOfLinesAloneIsKept() throws Exception {
    Path written = folder.resolve("lines.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A5);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.moveTo(50, 50);
        content.lineTo(300, 50);
        content.stroke();
      }
      document.save(written.toFile());
    }
    Path target = folder.resolve("out.pdf");
    assertThat(write(written, target, Placement.identity())).isEqualTo(SearchablePdf.Outcome.PDFA);
    assertThat(VeraPdf.broken(target)).isEmpty();
  }

  @Test
  void anUndecodablePageOfAnImageFileBecomesASheetThatSaysSo() throws Exception {
    Path scan = scan("png", false);
    Path target = folder.resolve("out.pdf");
    try (SearchablePdf.Draft draft = new ArchivalPdf().begin(scan, new SearchablePdf.Title("t"), target)) {
      draft.addUndecoded(1);
      assertThat(draft.finish()).isEqualTo(SearchablePdf.Outcome.PDFA);
    }
    assertThat(VeraPdf.broken(target)).isEmpty();
  }

  private Path write(Path scan, Placement placement) throws IOException {
    Path target = folder.resolve("out.pdf");
    write(scan, target, placement);
    return target;
  }

  private static SearchablePdf.Outcome write(Path scan, Path target, Placement placement) throws IOException {
    try (ScanFile file = new ScanFiles(DecodingLimits.standard()).open(scan, scan.toString());
        SearchablePdf.Draft draft = new ArchivalPdf().begin(scan, new SearchablePdf.Title("題 <&> 𠮷"), target)) {
      for (int n = 1; n <= file.pages(); n++) {
        draft.add(new PdfPage(file.page(n).page(), new PageText(List.of(ACROSS, DOWN)), placement, false));
      }
      return draft.finish();
    }
  }

  private Path scan(String kind, boolean bilevel) throws IOException {
    BufferedImage image = paper(bilevel ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_3BYTE_BGR);
    Path file = folder.resolve("scan." + kind);
    assertThat(ImageIO.write(image, kind, file.toFile())).isTrue();
    return file;
  }

  private static BufferedImage paper(int type) {
    BufferedImage image = new BufferedImage(800, 1000, type);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 800, 1000);
    g.setColor(type == BufferedImage.TYPE_3BYTE_BGR ? new Color(200, 30, 40) : Color.BLACK);
    g.fillOval(500, 150, 100, 80);
    g.setColor(Color.BLACK);
    g.fillRect(100, 300, 300, 3);
    g.dispose();
    return image;
  }

  private Path pdfOfJpeg(int rotation) throws IOException {
    Path file = folder.resolve("scan.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(400, 500));
      page.setRotation(rotation);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(JPEGFactory.createFromImage(document, paper(BufferedImage.TYPE_3BYTE_BGR)), 0, 0, 400, 500);
      }
      document.save(file.toFile());
    }
    return file;
  }

  private static byte[] pixelsOf(Path file) throws IOException {
    try (ScanFile scan = new ScanFiles(DecodingLimits.standard()).open(file, file.toString())) {
      SourcePage page = scan.page(1).page();
      assertThat(page.origin()).isEqualTo(SourcePage.Origin.SCANNED);
      PageImage image = page.image();
      return image.toGrey().pixels();
    }
  }

  private static double difference(BufferedImage a, BufferedImage b) {
    assertThat(a.getWidth()).isEqualTo(b.getWidth());
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        sum += Math.abs((a.getRGB(x, y) & 0xff) - (b.getRGB(x, y) & 0xff));
      }
    }
    return (double) sum / a.getWidth() / a.getHeight();
  }

  /** What poppler copies, its line ends taken out where the line goes on. */
  private static String pdftotext(Path pdf) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/pdftotext")), "pdftotext (poppler-utils) is not installed");
    Process process = new ProcessBuilder("/usr/bin/pdftotext", "-enc", "UTF-8", pdf.toString(), "-").start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return text;
  }
}
