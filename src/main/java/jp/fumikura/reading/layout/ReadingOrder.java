package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import jp.fumikura.page.Box;

/**
 * The order in which a person reads blocks of a page: columns of running text one after the other, all else row by
 * row from the top; vertical columns from the right.
 */
final class ReadingOrder {
  /** A gutter between columns of text is at least so wide, in em, and has so many lines on either side. */
  private static final double GUTTER = 1.3;
  private static final int COLUMN_LINES = 4;
  private static final double COLUMN_WIDTH = 8;

  /** Something with a place: a line, or a table with all its lines. */
  record Block(Box box, boolean vertical, List<Strand> strands) {
    static Block of(Strand strand) {
      return new Block(strand.box(), strand.vertical(), List.of(strand));
    }

    static Block of(List<Strand> strands) {
      return new Block(strands.stream().map(Strand::box).reduce(Box::union).orElseThrow(), false, strands);
    }
  }

  private ReadingOrder() {}

  static List<Strand> of(List<Block> blocks, double em) {
    List<Strand> out = new ArrayList<>();
    order(blocks, em, out);
    return out;
  }

  private static void order(List<Block> blocks, double em, List<Strand> out) {
    List<List<Block>> columns = groups(blocks, Box::x, Box::right, GUTTER * em);
    boolean vertical = mostlyVertical(blocks);
    if (columns.size() > 1 && !vertical && columns.stream().allMatch(c -> column(c, em))) {
      columns.forEach(c -> order(c, em, out));
      return;
    }
    List<List<Block>> rows = groups(blocks, Box::y, Box::bottom, 0);
    if (rows.size() > 1) {
      rows.forEach(r -> order(r, em, out));
      return;
    }
    Comparator<Block> side = Comparator.comparingDouble(b -> vertical ? -b.box.centreX() : b.box.x());
    if (columns.size() > 1) {
      (vertical ? columns.reversed() : columns).forEach(c -> order(c, em, out));
      return;
    }
    rows(blocks).forEach(row -> row.stream().sorted(side).forEach(b -> out.addAll(b.strands)));
  }

  private static boolean mostlyVertical(List<Block> blocks) {
    return 2 * blocks.stream().filter(Block::vertical).count() > blocks.size();
  }

  private static boolean column(List<Block> blocks, double em) {
    return blocks.size() >= COLUMN_LINES && blocks.stream().filter(b -> b.box.width() >= COLUMN_WIDTH * em).count() * 2 >= blocks.size();
  }

  /** Blocks parted where nothing stands for more than {@code gap} pixels along one axis. */
  private static List<List<Block>> groups(List<Block> blocks, ToIntFunction<Box> from, ToIntFunction<Box> to, double gap) {
    List<Block> sorted = blocks.stream().sorted(Comparator.comparingInt(b -> from.applyAsInt(b.box))).toList();
    List<List<Block>> out = new ArrayList<>();
    int end = Integer.MIN_VALUE;
    for (Block block : sorted) {
      if (out.isEmpty() || from.applyAsInt(block.box) - end > gap) {
        out.add(new ArrayList<>());
      }
      out.getLast().add(block);
      end = Math.max(end, to.applyAsInt(block.box));
    }
    return out;
  }

  /** Blocks that interlock: rows of those whose middles lie within each other's height. */
  private static List<List<Block>> rows(List<Block> blocks) {
    List<List<Block>> rows = new ArrayList<>();
    for (Block block : blocks.stream().sorted(Comparator.comparingDouble(b -> b.box.centreY())).toList()) {
      Block last = rows.isEmpty() ? null : rows.getLast().getFirst();
      if (last == null || Math.abs(block.box.centreY() - last.box.centreY()) > 0.5 * Math.min(block.box.height(), last.box.height())) {
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(block);
    }
    return rows;
  }
}
