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
  private static final double LOWER = 0.82;
  private static final double CLOSE = 1.2;

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
    return settled(new TextLine(text.toString(), line.box(), line.confidence(), line.vertical(), glyphs));
  }

  /** Whether 口 or ロ was meant follows from the characters around it. */
  private static TextLine settled(TextLine line) {
    List<String> meant = Lookalikes.settled(line.glyphs().stream().map(Glyph::text).toList());
    StringBuilder text = new StringBuilder(line.text());
    List<Glyph> glyphs = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < meant.size(); i++) {
      Glyph glyph = line.glyphs().get(i);
      at = Math.max(at, text.indexOf(glyph.text(), at));
      boolean mouth = glyph.text().equals("口");
      if (mouth) {
        text.replace(at, at + 1, meant.get(i));
      }
      glyphs.add(mouth ? new Glyph(meant.get(i), glyph.box(), glyph.confidence(), glyph.candidates()) : glyph);
      at += glyph.text().length();
    }
    return new TextLine(text.toString(), line.box(), line.confidence(), line.vertical(), glyphs);
  }

  private static void add(Piece box, StringBuilder text, List<Glyph> glyphs, String next) {
    String last = glyphs.isEmpty() ? "" : glyphs.getLast().text();
    boolean word = !next.isEmpty() && AFTER_MOUTH.contains(next) || !last.isEmpty() && BEFORE_MOUTH.contains(last) || ofAWord(box, glyphs);
    String sign = box.kind() == Piece.Kind.EMPTY_BOX && word ? "口" : box.kind().sign();
    text.append(sign);
    glyphs.add(new Glyph(sign, box.box(), CONFIDENCE, List.of()));
  }

  /** 口 and ロ are lower than the other characters of their line and close to the one before; □ is as high as they are. */
  private static boolean ofAWord(Piece box, List<Glyph> before) {
    if (before.isEmpty()) {
      return false;
    }
    Box last = before.getLast().box();
    int script = before.getLast().text().codePointAt(0);
    boolean word = Character.UnicodeScript.of(script) == Character.UnicodeScript.HAN || Character.UnicodeScript.of(script) == Character.UnicodeScript.KATAKANA;
    double pitch = box.box().centreX() - last.centreX();
    return word && box.box().height() < LOWER * last.height() && pitch < CLOSE * last.height();
  }
}
