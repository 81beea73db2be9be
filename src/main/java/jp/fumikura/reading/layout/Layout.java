package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;

/** The lines of a page or of a place on it, in reading order. Every piece of ink that may be text is in exactly one. */
public final class Layout {
  /** Darker than this is ink, on paper flattened to 255: fine strokes and thin frames of a scan are pale (168 lost 4 points of F1 on real forms). */
  private static final int INK = 212;
  /** Ordinary text of forms is 10.5 points. */
  private static final double USUAL_EM_MM = 3.7;

  private final Resolution resolution;
  private final double em;
  private final List<Piece> text;
  private final List<Piece> specks = new ArrayList<>();

  private Layout(Pieces pieces, Resolution resolution) {
    this.resolution = resolution;
    this.em = Em.of(pieces.all(), resolution.px(USUAL_EM_MM));
    List<Piece> ink = new ArrayList<>();
    for (Piece piece : pieces.all()) {
      if (Noise.speck(piece, resolution)) {
        specks.add(piece);
      } else if (!Noise.rule(piece, em)) {
        ink.add(piece);
      }
    }
    this.text = CheckBoxes.mark(ink, pieces.mask(), em);
  }

  /**
   * All lines of a page.
   *
   * @param text what is read of it
   */
  public static List<Strand> of(PreparedPage page, GreyImage text) {
    Layout layout = new Layout(Pieces.darkerThan(text, INK), page.resolution());
    return layout.withSpecks(layout.page(page.upright().bounds(), page.cells()));
  }

  /** The lines whose ink lies in one place; ruled lines have been taken out, so boxes for characters form one line. */
  public static List<Strand> within(GreyImage text, Box place, Resolution resolution) {
    return in(text, place, resolution, true);
  }

  /** The lines in a place without walls, where far away words are strangers. */
  static List<Strand> open(GreyImage text, Box place, Resolution resolution) {
    return in(text, place, resolution, false);
  }

  private static List<Strand> in(GreyImage text, Box place, Resolution resolution, boolean cell) {
    Box part = place.within(text.width(), text.height());
    Layout layout = new Layout(Pieces.darkerThan(text.crop(part), INK), resolution);
    Box own = new Box(0, 0, part.width(), part.height());
    return layout.withSpecks(layout.inOrder(new Region(own, cell, layout.text))).stream().map(s -> s.moved(part.x(), part.y())).toList();
  }

  private List<Strand> page(Box paper, List<Cell> cells) {
    List<Piece> open = new ArrayList<>();
    Map<Integer, List<Strand>> tables = new TreeMap<>();
    for (Regions.Placed placed : Regions.inCells(text, cells, em, open)) {
      tables.computeIfAbsent(placed.cell().table(), t -> new ArrayList<>()).addAll(inOrder(placed.region()));
    }
    List<ReadingOrder.Block> blocks = new ArrayList<>();
    tables.values().stream().filter(t -> !t.isEmpty()).map(ReadingOrder.Block::of).forEach(blocks::add);
    lines(new Region(paper, false, open)).stream().map(ReadingOrder.Block::of).forEach(blocks::add);
    return ReadingOrder.of(blocks, em);
  }

  private List<Strand> inOrder(Region region) {
    return ReadingOrder.of(lines(region).stream().map(ReadingOrder.Block::of).toList(), em);
  }

  private List<Strand> lines(Region region) {
    double own = Em.of(region.pieces(), em);
    Region rows = region.without(p -> Noise.spansRows(p, own));
    List<Strand> lines = Direction.vertical(rows, own) ? LineCut.cut(rows, own, true) : Direction.stack(LineCut.cut(rows, own, false), rows, own);
    return lines.stream().filter(s -> !Noise.is(s, own, resolution) || Noise.loneBar(s, region, own)).toList();
  }

  /** Too small to make a line, but the dots of が and the full stops of small print belong to theirs. */
  private List<Strand> withSpecks(List<Strand> lines) {
    return lines.stream().map(line -> {
      Box near = line.box().grown((int) Math.round(0.15 * Math.min(line.box().width(), line.box().height())));
      List<Piece> dots = specks.stream().filter(s -> near.contains(s.box())).toList();
      return dots.isEmpty() ? line : line.with(dots);
    }).toList();
  }
}
