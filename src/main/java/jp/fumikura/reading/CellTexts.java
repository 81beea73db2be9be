package jp.fumikura.reading;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.page.Box;
import jp.fumikura.page.Cell;

/** What is written in each ruled cell of a page. A line that runs over several cells is shared out among them character by character. */
final class CellTexts {
  private static final Box NOTHING = new Box(0, 0, 0, 0);

  private final List<Cell> cells;
  private final Map<Cell, StringBuilder> texts = new HashMap<>();
  private final Map<Cell, Box> written = new HashMap<>();

  private CellTexts(List<Cell> cells) {
    this.cells = cells;
  }

  static CellTexts of(List<Cell> cells, PageText text) {
    CellTexts out = new CellTexts(cells);
    text.lines().forEach(out::add);
    return out;
  }

  /** Its lines, one a row. */
  String text(Cell cell) {
    return texts.containsKey(cell) ? texts.get(cell).toString() : "";
  }

  Box written(Cell cell) {
    return written.getOrDefault(cell, NOTHING);
  }

  private void add(TextLine line) {
    Map<Cell, String> parts = new LinkedHashMap<>();
    for (Glyph glyph : line.glyphs()) {
      at(glyph.box()).ifPresent(cell -> parts.merge(cell, glyph.text(), String::concat));
    }
    if (parts.size() > 1) {
      parts.forEach((cell, part) -> add(cell, part, line.box().intersection(cell.box())));
    } else {
      at(line.box()).ifPresent(cell -> add(cell, line.text(), line.box()));
    }
  }

  private void add(Cell cell, String part, Box place) {
    StringBuilder text = texts.computeIfAbsent(cell, c -> new StringBuilder());
    text.append(text.isEmpty() ? "" : "\n").append(part);
    written.merge(cell, place, Box::union);
  }

  private Optional<Cell> at(Box place) {
    return smallestAround(place, cells);
  }

  /** The smallest cell that holds the middle of a place. */
  static Optional<Cell> smallestAround(Box place, List<Cell> cells) {
    return cells.stream().filter(c -> c.box().contains(place.centreX(), place.centreY())).min(java.util.Comparator.comparingLong(c -> c.box().area()));
  }
}
