package jp.fumikura.intake.pdfbox;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.Refusal;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * What is painted on a PDF page: images with their places, visible characters with their boxes. Text under a covering image and text in
 * rendering mode 3 is a layer of somebody's recognition and does not count. Coordinates in points as seen, y down.
 */
final class PageContents extends PDFGraphicsStreamEngine {
  /** An image that covers so much of the page is the page: scanners leave a border. */
  static final double COVERING = 0.85;
  /** Typical reach of characters below and above their base line, in em. */
  private static final double DESCENT = -0.14;
  private static final double ASCENT = 0.86;

  private final DecodingLimits limits;
  private final PageSpace space;
  private final AffineTransform toView;
  private final List<PlacedImage> images = new ArrayList<>();
  private final List<PlacedGlyph> glyphs = new ArrayList<>();
  private final GeneralPath path = new GeneralPath();
  private int unmapped;
  private int paintedAbove;
  private double imageArea;
  /** Kept, not thrown: PDFBox swallows what an image throws. */
  private Optional<Refusal> tooLarge = Optional.empty();

  private PageContents(PDPage page, DecodingLimits limits) {
    super(page);
    this.limits = limits;
    this.space = PageSpace.of(page);
    this.toView = space.toView();
  }

  static PageContents of(PDPage page, DecodingLimits limits) throws IOException {
    PageContents contents = new PageContents(page, limits);
    contents.processPage(page);
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (!annotation.isHidden() && !annotation.isNoView()) {
        contents.showAnnotation(annotation);
      }
    }
    if (contents.tooLarge.isPresent()) {
      throw contents.tooLarge.get();
    }
    return contents;
  }

  /** Share of the page that images cover, at most 1 (overlaps count twice: a page of strips is covered by them). */
  double imageShare() {
    return Math.min(1, imageArea / (space.width() * space.height()));
  }

  /** Visible characters, in the order they are painted. */
  List<PlacedGlyph> glyphs() {
    return glyphs;
  }

  /** Share of the visible characters that no table turns into text. */
  double unmappedShare() {
    int all = glyphs.size() + unmapped;
    return all == 0 ? 0 : (double) unmapped / all;
  }

  /** Visible characters, readable or not. */
  int characters() {
    return glyphs.size() + unmapped;
  }

  /** The one image that is the page: it covers it, lies straight, and nothing visible is painted over it. */
  Optional<PlacedImage> soleImage() {
    if (images.isEmpty() || paintedAbove > 0 || characters() > 0) {
      return Optional.empty();
    }
    PlacedImage last = images.getLast();
    return last.covering() && last.orientation() > 0 && !last.translucent() ? Optional.of(last) : Optional.empty();
  }

  @Override
  public void drawImage(PDImage image) throws IOException {
    if ((long) image.getWidth() * image.getHeight() > limits.pixels()) {
      tooLarge = Optional.of(new Refusal(Refusal.Code.TOO_LARGE, image.getWidth() + " x " + image.getHeight() + " pixels declared in a page"));
      return;
    }
    AffineTransform toPage = new AffineTransform(toView);
    toPage.concatenate(getGraphicsState().getCurrentTransformationMatrix().createAffineTransform());
    Rectangle2D page = new Rectangle2D.Double(0, 0, space.width(), space.height());
    Rectangle2D seen = toPage.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1)).getBounds2D().createIntersection(page);
    double area = seen.isEmpty() ? 0 : seen.getWidth() * seen.getHeight();
    boolean covering = area >= COVERING * page.getWidth() * page.getHeight();
    imageArea += area;
    if (covering) {
      glyphs.clear();
      unmapped = 0;
      paintedAbove = 0;
    } else {
      paintedAbove++;
    }
    images.add(new PlacedImage(image, toPage, covering, getGraphicsState().getNonStrokeAlphaConstant() < 1));
  }

  @Override
  protected void showGlyph(Matrix textRenderingMatrix, PDFont font, int code, Vector displacement) throws IOException {
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    if (mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP) {
      return;
    }
    AffineTransform map = new AffineTransform(toView);
    map.concatenate(textRenderingMatrix.createAffineTransform());
    double width = font.isVertical() ? 1 : displacement.getX();
    Rectangle2D box = map.createTransformedShape(new Rectangle2D.Double(0, DESCENT, Math.max(width, 0.01), ASCENT - DESCENT)).getBounds2D();
    if (!box.intersects(0, 0, space.width(), space.height())) {
      return;
    }
    String text = font.toUnicode(code);
    if (text == null || text.isEmpty() || meaningless(text.charAt(0))) {
      unmapped++;
    } else {
      double em = Math.hypot(map.getShearX(), map.getScaleX());
      glyphs.add(new PlacedGlyph(text, box, em, font.isVertical(), Math.abs(map.getShearX()) < Math.abs(map.getScaleX())));
    }
  }

  /** What broken tables give in place of a character; a page of question marks asks nothing. */
  private static boolean meaningless(char c) {
    return c == '\ufffd' || c == '?' || Character.isISOControl(c) || Character.getType(c) == Character.PRIVATE_USE;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p2.getX(), p2.getY());
  }

  @Override
  public void clip(int windingRule) {}

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    Point2D at = path.getCurrentPoint();
    return at == null ? new Point2D.Double() : at;
  }

  @Override
  public void closePath() {}

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    painted();
  }

  @Override
  public void fillPath(int windingRule) {
    painted();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    painted();
  }

  @Override
  public void shadingFill(COSName shadingName) {
    painted();
  }

  private void painted() {
    paintedAbove++;
    path.reset();
  }
}
