package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;

/** The lines of a page or of a place on it, in reading order. Every piece of ink that may be text is in exactly one. */
public final class Layout {
  /** Darker than this is ink, on paper flattened to 255. */
  private static final int INK = 168;
  /** Ordinary text of forms is 10.5 points. */
  private static final double USUAL_EM_MM = 3.7;

  private Layout() {}

  /** All lines of a page. */
  public static List<Strand> of(PreparedPage page) {
    List<Piece> pieces = Pieces.of(Pieces.darkerThan(page.text(), INK));
    double em = Em.of(pieces, page.resolution().px(USUAL_EM_MM));
    List<Piece> text = pieces.stream().filter(p -> !Noise.is(p, page.resolution(), em)).toList();
    List<Piece> open = new ArrayList<>();
    List<Regions.Placed> cells = Regions.inCells(text, page.cells(), em, open);
    List<ReadingOrder.Block> blocks = new ArrayList<>(tables(cells, em));
    lines(new Region(page.upright().bounds(), false, open), em).forEach(s -> blocks.add(ReadingOrder.Block.of(s)));
    return ReadingOrder.of(blocks, em);
  }

  /** The lines whose ink lies in one place; ruled lines have been taken out, so boxes for characters form one line. */
  public static List<Strand> within(GreyImage text, Box place, Resolution resolution) {
    Box part = place.within(text.width(), text.height());
    List<Piece> pieces = Pieces.of(Pieces.darkerThan(text.crop(part), INK)).stream()
        .map(p -> new Piece(p.box().moved(part.x(), part.y()), p.ink())).toList();
    double em = Em.of(pieces, resolution.px(USUAL_EM_MM));
    List<Piece> ink = pieces.stream().filter(p -> !Noise.is(p, resolution, em)).toList();
    return inOrder(new Region(part, true, ink), em);
  }

  private static List<ReadingOrder.Block> tables(List<Regions.Placed> cells, double em) {
    Map<Integer, List<Strand>> tables = new TreeMap<>();
    for (Regions.Placed placed : cells) {
      tables.computeIfAbsent(placed.cell().table(), t -> new ArrayList<>()).addAll(inOrder(placed.region(), em));
    }
    return tables.values().stream().filter(t -> !t.isEmpty()).map(ReadingOrder.Block::of).toList();
  }

  private static List<Strand> inOrder(Region region, double em) {
    return ReadingOrder.of(lines(region, em).stream().map(ReadingOrder.Block::of).toList(), em);
  }

  private static List<Strand> lines(Region region, double pageEm) {
    double em = Em.of(region.pieces(), pageEm);
    List<Strand> lines = Direction.vertical(region, em) ? LineCut.cut(region, em, true) : Direction.stack(LineCut.cut(region, em, false), region, em);
    return lines.stream().filter(s -> !Noise.is(s, em)).toList();
  }
}
