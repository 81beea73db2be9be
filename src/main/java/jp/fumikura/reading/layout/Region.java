package jp.fumikura.reading.layout;

import java.util.List;
import java.util.function.Predicate;
import jp.fumikura.page.Box;

/**
 * A part of the page across whose edge no line runs: the inside of a cell, or the paper around the tables.
 *
 * @param cell whether ruled lines surround it; then characters far apart still belong together
 */
record Region(Box box, boolean cell, List<Piece> pieces) {
  Region without(Predicate<Piece> strangers) {
    return new Region(box, cell, pieces.stream().filter(strangers.negate()).toList());
  }
}
