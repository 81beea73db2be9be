package jp.fumikura.intake.pdfbox;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.fumikura.intake.DecodedPage;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.Pixels;
import jp.fumikura.intake.Refusal;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Sheet;
import jp.fumikura.page.SourcePage;
import jp.fumikura.page.SourcePage.Origin;
import jp.fumikura.page.Word;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A PDF. For every page it is decided by the area of images and by the visible characters whether it is a scan or born digital; tags and
 * hidden text are not asked, since scanners write both.
 */
public final class PdfFile implements ScanFile {
  private static final double RENDERING_DPI = 300;
  /** Below this share of image area a page with text is a written page with pictures. */
  private static final double PICTURES = 0.25;
  /** Above this share of characters without meaning the page's text is not to be trusted. */
  private static final double UNREADABLE = 0.05;
  private static final Pattern LINEARIZED = Pattern.compile("/Linearized\\b.{0,200}?/L\\s+(\\d{1,12})", Pattern.DOTALL);

  private final PDDocument document;
  private final List<COSDictionary> pages;
  private final PDFRenderer renderer;
  private final DecodingLimits limits;

  private PdfFile(PDDocument document, List<COSDictionary> pages, DecodingLimits limits) {
    this.document = document;
    this.pages = pages;
    this.renderer = new PDFRenderer(document);
    this.limits = limits;
  }

  /**
   * @param head the first kilobyte of the file
   * @param tail its end, where the end mark must stand
   */
  public static ScanFile open(Path file, byte[] head, byte[] tail, DecodingLimits limits) throws IOException {
    requireWhole(file, head, tail);
    PDDocument document = load(file);
    try {
      return new PdfFile(document, PageTree.pages(document.getDocumentCatalog().getCOSObject(), limits), limits);
    } catch (IOException | RuntimeException e) {
      document.close();
      throw e;
    }
  }

  private static void requireWhole(Path file, byte[] head, byte[] tail) throws IOException {
    Matcher linearized = LINEARIZED.matcher(new String(head, StandardCharsets.ISO_8859_1));
    boolean shorter = linearized.find() && Long.parseLong(linearized.group(1)) > Files.size(file);
    if (shorter || !new String(tail, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
      throw new Refusal(Refusal.Code.TRUNCATED, "no end mark");
    }
  }

  private static PDDocument load(Path file) throws IOException {
    try {
      return Loader.loadPDF(new RandomAccessReadBufferedFile(file), IOUtils.createTempFileOnlyStreamCache());
    } catch (InvalidPasswordException e) {
      throw new Refusal(Refusal.Code.ENCRYPTED, e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Refusal(Refusal.Code.DAMAGED, e);
    }
  }

  @Override
  public int pages() {
    return pages.size();
  }

  @Override
  public DecodedPage page(int number) throws IOException {
    try {
      return decode(number, new PDPage(pages.get(number - 1)));
    } catch (RuntimeException | StackOverflowError e) {
      throw new Refusal(Refusal.Code.DAMAGED, e);
    }
  }

  private DecodedPage decode(int number, PDPage page) throws IOException {
    PageContents contents = PageContents.of(page, limits);
    Optional<PlacedImage> sole = contents.soleImage();
    return sole.isPresent() ? ownPixels(number, page, sole.get()) : rendering(number, page, contents);
  }

  private static DecodedPage ownPixels(int number, PDPage page, PlacedImage image) throws IOException {
    PageImage shown = Pixels.oriented(image.pixels(), image.orientation());
    boolean turned = image.orientation() >= 5;
    PageImage square = Pixels.square(shown, turned ? image.yDpi() : image.xDpi(), turned ? image.xDpi() : image.yDpi());
    AffineTransform toSheet = inverse(PageSpace.of(page).toView());
    Rectangle2D place = image.toPage().createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D();
    toSheet.translate(place.getX(), place.getY());
    toSheet.scale(place.getWidth() / square.width(), place.getHeight() / square.height());
    SourcePage source = new SourcePage(number, square, Origin.SCANNED, List.of(), new Sheet(toSheet, image.orientation(), true));
    return new DecodedPage(source, shown.width(), shown.height());
  }

  private DecodedPage rendering(int number, PDPage page, PageContents contents) throws IOException {
    PageSpace space = PageSpace.of(page);
    double dpi = renderingDpi(space);
    Origin origin = origin(contents);
    BufferedImage image = renderer.renderImageWithDPI(number - 1, (float) dpi, ImageType.RGB);
    boolean trusted = origin != Origin.SCANNED && contents.unmappedShare() < UNREADABLE;
    List<Word> words = trusted ? PdfWords.of(contents.glyphs(), dpi) : List.of();
    Sheet sheet = new Sheet(inverse(space.toPixels(dpi)), 1, false);
    return DecodedPage.square(new SourcePage(number, Pixels.page(image, Resolution.ofDpi(dpi)), origin, words, sheet));
  }

  private static Origin origin(PageContents contents) {
    if (contents.characters() == 0) {
      return Origin.SCANNED;
    }
    return contents.imageShare() < PICTURES && contents.unmappedShare() < UNREADABLE ? Origin.BORN_DIGITAL : Origin.MIXED;
  }

  /** 300, less for sheets so large that their rendering would not fit. */
  private double renderingDpi(PageSpace space) throws Refusal {
    double inches = space.width() / 72 * space.height() / 72;
    double dpi = Math.min(RENDERING_DPI, Math.sqrt(limits.pixels() / Math.max(inches, 1e-6)));
    if (!(dpi >= 20) || space.width() < 1 || space.height() < 1) {
      throw new Refusal(Refusal.Code.TOO_LARGE, String.format(Locale.ROOT, "page of %.0f x %.0f points", space.width(), space.height()));
    }
    return dpi;
  }

  private static AffineTransform inverse(AffineTransform map) {
    try {
      return map.createInverse();
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException("page space without area", e);
    }
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
