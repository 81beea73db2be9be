package jp.fumikura.sample.pdfbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Stroke;
import jp.fumikura.sample.drawing.Type;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Draws sheets as a vector PDF with the used characters of two typefaces embedded. */
public final class BlankPdf {
  private static final float PT_PER_MM = 72 / 25.4f;
  /** Control points of a quarter circle. */
  private static final float KAPPA = 0.5523f;

  private final Map<Stroke.Face, Path> typefaces;

  /** Typefaces as TrueType files whose characters are full or half squares wide. */
  public BlankPdf(Map<Stroke.Face, Path> typefaces) {
    this.typefaces = new EnumMap<>(typefaces);
  }

  /** The same sheets give the same bytes. */
  public void write(List<Sheet> sheets, String title, Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId((long) title.hashCode());
      document.getDocumentInformation().setTitle(title);
      Map<Stroke.Face, PDFont> fonts = fonts(document, sheets);
      for (Sheet sheet : sheets) {
        PDPage page = new PDPage(new PDRectangle((float) Sheet.WIDTH * PT_PER_MM, (float) Sheet.HEIGHT * PT_PER_MM));
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (Stroke stroke : sheet.strokes()) {
            draw(out, stroke, fonts);
          }
        }
      }
      document.save(file.toFile());
    }
  }

  private Map<Stroke.Face, PDFont> fonts(PDDocument document, List<Sheet> sheets) throws IOException {
    Map<Stroke.Face, PDFont> fonts = new EnumMap<>(Stroke.Face.class);
    for (Map.Entry<Stroke.Face, Path> face : typefaces.entrySet()) {
      if (sheets.stream().flatMap(s -> s.strokes().stream()).anyMatch(s -> s instanceof Stroke.Text t && t.face() == face.getKey())) {
        boolean otf = face.getValue().toString().endsWith(".otf");
        RandomAccessReadBufferedFile file = new RandomAccessReadBufferedFile(face.getValue().toFile());
        fonts.put(face.getKey(), PDType0Font.load(document, otf ? new OTFParser().parse(file) : new TTFParser().parse(file), true));
      }
    }
    return fonts;
  }

  private static void draw(PDPageContentStream out, Stroke stroke, Map<Stroke.Face, PDFont> fonts) throws IOException {
    switch (stroke) {
      case Stroke.Text t -> text(out, t, Objects.requireNonNull(fonts.get(t.face()), "no typeface for a face of the sheet"));
      case Stroke.Line l -> {
        pen(out, l.weight(), l.dotted());
        out.moveTo(x(l.x1()), y(l.y1()));
        out.lineTo(x(l.x2()), y(l.y2()));
        out.stroke();
      }
      case Stroke.Circle c -> {
        pen(out, c.weight(), c.dotted());
        circle(out, x(c.x()), y(c.y()), x(c.radius()));
        out.stroke();
      }
      case Stroke.Ground g -> {
        out.setNonStrokingColor((float) g.grey());
        out.addRect(x(g.x()), y(g.y() + g.height()), x(g.width()), x(g.height()));
        out.fill();
        out.setNonStrokingColor(0f);
      }
    }
  }

  private static void text(PDPageContentStream out, Stroke.Text t, PDFont font) throws IOException {
    out.beginText();
    out.setFont(font, x(t.size()));
    out.setCharacterSpacing(x(t.gap()));
    out.newLineAtOffset(x(t.x()), y(t.top() + t.size() * Type.ASCENT));
    out.showText(t.text());
    out.endText();
  }

  private static void pen(PDPageContentStream out, double weight, boolean dotted) throws IOException {
    out.setLineWidth(x(weight));
    out.setLineDashPattern(dotted ? new float[] {x(0.6), x(0.6)} : new float[0], 0);
  }

  private static void circle(PDPageContentStream out, float x, float y, float r) throws IOException {
    float k = r * KAPPA;
    out.moveTo(x + r, y);
    out.curveTo(x + r, y + k, x + k, y + r, x, y + r);
    out.curveTo(x - k, y + r, x - r, y + k, x - r, y);
    out.curveTo(x - r, y - k, x - k, y - r, x, y - r);
    out.curveTo(x + k, y - r, x + r, y - k, x + r, y);
    out.closePath();
  }

  private static float x(double mm) {
    return (float) (mm * PT_PER_MM);
  }

  private static float y(double mm) {
    return (float) ((Sheet.HEIGHT - mm) * PT_PER_MM);
  }
}
