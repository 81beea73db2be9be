package jp.fumikura.intake.pdfbox;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.Word;

/**
 * Joins characters into runs as the page's program painted them: a run ends where the next character does not follow on the same line
 * within a third of an em. Characters painted twice to look bold count once.
 */
final class PdfWords {
  private static final double GAP = 0.34;
  private static final double SAME_LINE = 0.3;
  private static final double SAME_PLACE = 0.12;
  /** How far back a bold twin is looked for. */
  private static final int TWINS = 400;
  private static final double POINTS_PER_INCH = 72;

  private final double pixelsPerPoint;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Rectangle2D box = new Rectangle2D.Double();
  private boolean vertical;

  private PdfWords(double dpi) {
    this.pixelsPerPoint = dpi / POINTS_PER_INCH;
  }

  /** Runs in painting order, boxes in pixels of a rendering with so many dots per inch. */
  static List<Word> of(List<PlacedGlyph> glyphs, double dpi) {
    PdfWords runs = new PdfWords(dpi);
    List<PlacedGlyph> kept = new ArrayList<>();
    PlacedGlyph before = null;
    for (PlacedGlyph glyph : glyphs) {
      if (twin(kept, glyph)) {
        continue;
      }
      kept.add(glyph);
      if (glyph.text().isBlank()) {
        runs.end();
        before = null;
        continue;
      }
      if (before != null && !follows(before, glyph)) {
        runs.end();
      }
      runs.add(glyph);
      before = glyph;
    }
    runs.end();
    return runs.words;
  }

  private static boolean twin(List<PlacedGlyph> kept, PlacedGlyph glyph) {
    for (int i = kept.size() - 1; i >= Math.max(0, kept.size() - TWINS); i--) {
      PlacedGlyph other = kept.get(i);
      double reach = SAME_PLACE * glyph.em();
      if (other.text().equals(glyph.text()) && Math.abs(other.box().getX() - glyph.box().getX()) < reach && Math.abs(other.box().getY() - glyph.box().getY()) < reach) {
        return true;
      }
    }
    return false;
  }

  private static boolean follows(PlacedGlyph a, PlacedGlyph b) {
    double em = Math.max(a.em(), b.em());
    if (a.vertical() != b.vertical() || a.upright() != b.upright() || Math.min(a.em(), b.em()) < 0.6 * em) {
      return false;
    }
    boolean down = a.vertical() || !a.upright();
    double across = down ? b.box().getCenterX() - a.box().getCenterX() : b.box().getCenterY() - a.box().getCenterY();
    double along = down ? b.box().getMinY() - a.box().getMaxY() : b.box().getMinX() - a.box().getMaxX();
    return Math.abs(across) < SAME_LINE * em && along < GAP * em && along > -0.6 * em;
  }

  private void add(PlacedGlyph glyph) {
    box = text.isEmpty() ? glyph.box() : box.createUnion(glyph.box());
    vertical = glyph.vertical();
    text.append(glyph.text());
  }

  private void end() {
    if (!text.isEmpty()) {
      Box pixels = Box.between((int) Math.floor(box.getMinX() * pixelsPerPoint), (int) Math.floor(box.getMinY() * pixelsPerPoint),
          (int) Math.ceil(box.getMaxX() * pixelsPerPoint), (int) Math.ceil(box.getMaxY() * pixelsPerPoint));
      words.add(new Word(text.toString(), pixels, vertical));
      text.setLength(0);
    }
  }
}
