package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;

/** Characters that stand on one height within one cell, or on one line of open paper, from left to right. */
record PrintedRow(Optional<Cell> cell, List<Glyph> glyphs) {
  private static final String SEPARATORS = "・･·/／|｜、，,";
  /** From middle to middle of two characters of one word there is at most this, in heights of the row's characters. */
  private static final double PITCH = 1.42;
  /** Where a separator was lost under a ring the next word is no further than this. */
  private static final double NEXT = 2.4;
  private static final double SAME_HEIGHT = 0.5;

  /** A run of characters nothing parts. {@code joined}: a sign that separates choices stands before it, or room for no more than one. */
  record Word(String text, Box box, boolean joined) {}

  static List<PrintedRow> of(PageText text, List<Cell> cells) {
    List<PrintedRow> out = new ArrayList<>();
    for (TextLine line : text.lines().stream().filter(l -> !l.vertical() && !l.glyphs().isEmpty()).toList()) {
      Optional<Cell> cell = CellTexts.smallestAround(line.box(), cells);
      Optional<PrintedRow> same = out.stream().filter(r -> r.cell.equals(cell) && r.level(line.box())).findFirst();
      same.ifPresentOrElse(r -> r.glyphs.addAll(line.glyphs()), () -> out.add(new PrintedRow(cell, new ArrayList<>(line.glyphs()))));
    }
    out.forEach(r -> r.glyphs.sort(Comparator.comparingDouble(g -> g.box().centreX())));
    return out;
  }

  private boolean level(Box line) {
    return Math.abs(box().centreY() - line.centreY()) < SAME_HEIGHT * Math.min(box().height(), line.height());
  }

  Box box() {
    return glyphs.stream().map(Glyph::box).reduce(Box::union).orElseThrow();
  }

  List<Word> words() {
    List<Word> out = new ArrayList<>();
    List<Glyph> word = new ArrayList<>();
    double em = em();
    boolean joined = false;
    for (Glyph glyph : glyphs) {
      boolean separator = SEPARATORS.contains(glyph.text());
      double pitch = word.isEmpty() ? 0 : glyph.box().centreX() - word.getLast().box().centreX();
      if (!word.isEmpty() && (separator || pitch > PITCH * em)) {
        out.add(word(word, joined));
        word.clear();
        joined = pitch < NEXT * em;
      }
      if (separator) {
        joined = !out.isEmpty();
      } else {
        word.add(glyph);
      }
    }
    if (!word.isEmpty()) {
      out.add(word(word, joined));
    }
    return out;
  }

  /** The middle height of its characters. */
  private double em() {
    return glyphs.stream().mapToInt(g -> g.box().height()).sorted().skip(glyphs.size() / 2).findFirst().orElse(1);
  }

  boolean separated() {
    return glyphs.stream().anyMatch(g -> SEPARATORS.contains(g.text()));
  }

  static Word word(List<Glyph> glyphs, boolean joined) {
    return new Word(glyphs.stream().map(Glyph::text).collect(Collectors.joining()), glyphs.stream().map(Glyph::box).reduce(Box::union).orElseThrow(), joined);
  }
}
