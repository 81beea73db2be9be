package jp.fumikura.filing.pdfbox;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** The sheet filed in place of a scan that nothing could open: what happened, and that the original lies beside it. */
public final class ReviewSheet {
  private static final int WIDTH = 1240;
  private static final int HEIGHT = 1754;
  private static final int MARGIN = 110;

  private ReviewSheet() {}

  /**
   * Writes a one-page A4 PDF. Where the machine has no Japanese font, only lines it can draw appear; the document's
   * number always does.
   */
  public static void write(Path target, List<String> lines) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.drawImage(LosslessFactory.createFromImage(pdf, drawn(lines)), 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
      }
      pdf.getDocumentInformation().setTitle("要確認");
      pdf.save(target.toFile());
    }
  }

  private static BufferedImage drawn(List<String> lines) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.setColor(Color.BLACK);
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
    int y = MARGIN * 2;
    for (String line : lines) {
      Font font = font(line, lines.getFirst().equals(line) ? 64 : 30);
      g.setFont(font);
      for (String row : rows(line, g)) {
        g.drawString(row, MARGIN, y);
        y += font.getSize() * 2;
      }
    }
    g.dispose();
    return image;
  }

  private static List<String> rows(String line, Graphics2D g) {
    List<String> rows = new java.util.ArrayList<>();
    StringBuilder row = new StringBuilder();
    line.codePoints().forEach(c -> {
      if (g.getFontMetrics().stringWidth(row.toString() + Character.toString(c)) > WIDTH - 2 * MARGIN) {
        rows.add(row.toString());
        row.setLength(0);
      }
      row.appendCodePoint(c);
    });
    rows.add(row.toString());
    return rows;
  }

  private static Font font(String line, int size) {
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, size);
    if (plain.canDisplayUpTo(line) < 0) {
      return plain;
    }
    return Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts()).filter(f -> f.canDisplayUpTo(line) < 0).findFirst()
        .map(f -> f.deriveFont((float) size)).orElse(plain);
  }
}
