package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Word;

/** Ties words that came with a page into lines and puts them in order, by the same rules as pieces of ink. */
public final class WordLines {
  private static final double USUAL_EM_MM = 3.7;

  private final Map<Piece, Word> words = new HashMap<>();
  private final double em;

  private WordLines(List<Word> words, Resolution resolution) {
    // The number makes pieces of equal boxes distinct.
    for (int i = 0; i < words.size(); i++) {
      this.words.put(new Piece(words.get(i).box(), i), words.get(i));
    }
    this.em = Em.of(this.words.keySet(), resolution.px(USUAL_EM_MM));
  }

  /** Words by line, lines in reading order. Every word is in exactly one line. */
  public static List<List<Word>> inOrder(List<Word> words, List<Cell> cells, Resolution resolution) {
    return new WordLines(words, resolution).order(cells);
  }

  private List<List<Word>> order(List<Cell> cells) {
    List<Piece> open = new ArrayList<>();
    Map<Integer, List<Strand>> tables = new TreeMap<>();
    List<Piece> pieces = words.keySet().stream().sorted(java.util.Comparator.comparingInt(Piece::ink)).toList();
    for (Regions.Placed placed : Regions.inCells(pieces, cells, em, open)) {
      tables.computeIfAbsent(placed.cell().table(), t -> new ArrayList<>()).addAll(inOrder(placed.region()));
    }
    List<ReadingOrder.Block> blocks = new ArrayList<>();
    tables.values().forEach(t -> blocks.add(ReadingOrder.Block.of(t)));
    lines(new Region(Box.between(0, 0, Integer.MAX_VALUE, Integer.MAX_VALUE), false, open)).forEach(s -> blocks.add(ReadingOrder.Block.of(s)));
    return ReadingOrder.of(blocks, em).stream().map(s -> s.pieces().stream().map(words::get).toList()).toList();
  }

  private List<Strand> inOrder(Region region) {
    return ReadingOrder.of(lines(region).stream().map(ReadingOrder.Block::of).toList(), em);
  }

  private List<Strand> lines(Region region) {
    List<Strand> out = new ArrayList<>();
    Region level = region.without(p -> word(p).vertical());
    Region upright = region.without(p -> !word(p).vertical());
    out.addAll(Direction.stack(LineCut.cut(level, em, false), level, em));
    out.addAll(LineCut.cut(upright, em, true));
    return out;
  }

  private Word word(Piece piece) {
    Word word = words.get(piece);
    if (word == null) {
      throw new IllegalStateException("a piece that was no word");
    }
    return word;
  }
}
