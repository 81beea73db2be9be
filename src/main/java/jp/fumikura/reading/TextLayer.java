package jp.fumikura.reading;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.SourcePage;
import jp.fumikura.page.Word;
import jp.fumikura.reading.layout.WordLines;
import jp.fumikura.text.JapaneseSpaces;

/** The words a born-digital page brings along, as lines of the prepared page; nothing is recognised. */
public final class TextLayer {
  /** Lines in reading order with confidence 1. */
  public PageText read(SourcePage source, PreparedPage page) {
    List<Word> words = source.words().stream().filter(w -> !w.text().isBlank()).map(w -> placed(w, page)).toList();
    return new PageText(WordLines.inOrder(words, page.cells(), page.resolution()).stream().map(TextLayer::line).toList());
  }

  /** Where a word stands on the prepared page: its centre is exact there, its size that of the scale. */
  private static Word placed(Word word, PreparedPage page) {
    Box box = page.placement().toPrepared(word.box());
    Point2D centre = page.placement().toPrepared(word.box().centreX(), word.box().centreY());
    return new Word(word.text().strip(), box.moved((int) Math.round(centre.getX() - box.centreX()), (int) Math.round(centre.getY() - box.centreY())), word.vertical());
  }

  private static TextLine line(List<Word> words) {
    boolean vertical = words.getFirst().vertical();
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    Word last = null;
    for (Word word : words.stream().sorted(Comparator.comparingInt(w -> vertical ? w.box().y() : w.box().x())).toList()) {
      if (last != null && apart(last.box(), word.box(), vertical)) {
        text.append(' ');
      }
      text.append(word.text());
      glyphs.addAll(glyphs(word));
      last = word;
    }
    Box box = words.stream().map(Word::box).reduce(Box::union).orElseThrow();
    return new TextLine(JapaneseSpaces.close(text.toString()), box, 1, vertical, glyphs);
  }

  private static boolean apart(Box a, Box b, boolean vertical) {
    return vertical ? b.y() - a.bottom() > 0.25 * b.width() : b.x() - a.right() > 0.25 * b.height();
  }

  /** A word's box shared out evenly among its characters; spaces within take their share but are no glyph. */
  private static List<Glyph> glyphs(Word word) {
    List<String> characters = characters(word.text());
    List<Glyph> out = new ArrayList<>();
    Box box = word.box();
    int n = characters.size();
    for (int i = 0; i < n; i++) {
      Box part = word.vertical()
          ? Box.between(box.x(), box.y() + box.height() * i / n, box.right(), box.y() + box.height() * (i + 1) / n)
          : Box.between(box.x() + box.width() * i / n, box.y(), box.x() + box.width() * (i + 1) / n, box.bottom());
      if (!characters.get(i).isBlank()) {
        out.add(new Glyph(characters.get(i), part, 1, List.of()));
      }
    }
    return out;
  }

  /** User-perceived characters: a base keeps its variation selector. */
  private static List<String> characters(String text) {
    java.text.BreakIterator breaks = java.text.BreakIterator.getCharacterInstance(java.util.Locale.ROOT);
    breaks.setText(text);
    List<String> out = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != java.text.BreakIterator.DONE; start = end, end = breaks.next()) {
      out.add(text.substring(start, end));
    }
    return out;
  }
}
