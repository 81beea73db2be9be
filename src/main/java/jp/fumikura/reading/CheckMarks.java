package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.reading.layout.Piece;

/** Puts check boxes, which engines do not know, back among the characters an engine read around them. */
final class CheckMarks {
  /** Told by image from four complete sides; not measured as a probability. */
  private static final double CONFIDENCE = 0.95;

  private CheckMarks() {}

  /** The line with its boxes in their places; the text keeps its spaces. */
  static TextLine insert(TextLine line, List<Piece> boxes) {
    if (boxes.isEmpty()) {
      return line;
    }
    Comparator<Box> along = Comparator.comparingDouble(line.vertical() ? Box::centreY : Box::centreX);
    List<Piece> rest = new ArrayList<>(boxes);
    rest.sort(Comparator.comparing(Piece::box, along));
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    int at = 0;
    for (Glyph glyph : line.glyphs()) {
      int start = Math.max(at, line.text().indexOf(glyph.text(), at));
      text.append(line.text(), at, start);
      while (!rest.isEmpty() && along.compare(rest.getFirst().box(), glyph.box()) < 0) {
        add(rest.removeFirst(), text, glyphs);
      }
      text.append(line.text(), start, Math.min(line.text().length(), start + glyph.text().length()));
      glyphs.add(glyph);
      at = Math.min(line.text().length(), start + glyph.text().length());
    }
    text.append(line.text().substring(at));
    rest.forEach(box -> add(box, text, glyphs));
    return new TextLine(text.toString(), line.box(), line.confidence(), line.vertical(), glyphs);
  }

  private static void add(Piece box, StringBuilder text, List<Glyph> glyphs) {
    text.append(box.kind().sign());
    glyphs.add(new Glyph(box.kind().sign(), box.box(), CONFIDENCE, List.of()));
  }
}
