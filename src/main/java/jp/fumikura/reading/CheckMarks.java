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
  /** Some typefaces draw 口 as a plain square: 口座, 口述, 窓口, 人口 are words all the same. */
  private static final String AFTER_MOUTH = "座述頭腔径蓋";
  private static final String BEFORE_MOUTH = "窓人戸河蛇糸悪";

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
        add(rest.removeFirst(), text, glyphs, glyph.text());
      }
      text.append(line.text(), start, Math.min(line.text().length(), start + glyph.text().length()));
      glyphs.add(glyph);
      at = Math.min(line.text().length(), start + glyph.text().length());
    }
    text.append(line.text().substring(at));
    rest.forEach(box -> add(box, text, glyphs, ""));
    return new TextLine(text.toString(), line.box(), line.confidence(), line.vertical(), glyphs);
  }

  private static void add(Piece box, StringBuilder text, List<Glyph> glyphs, String next) {
    String last = glyphs.isEmpty() ? "" : glyphs.getLast().text();
    boolean word = box.kind() == Piece.Kind.EMPTY_BOX && (!next.isEmpty() && AFTER_MOUTH.contains(next) || !last.isEmpty() && BEFORE_MOUTH.contains(last));
    String sign = word ? "口" : box.kind().sign();
    text.append(sign);
    glyphs.add(new Glyph(sign, box.box(), CONFIDENCE, List.of()));
  }
}
