package jp.fumikura.reading.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;

/**
 * Finds printed check boxes among the pieces of a page: square frames with straight, complete sides and nothing beyond
 * their corners (口 has feet), empty, ticked or filled.
 */
final class CheckBoxes {
  private static final double SMALLEST = 0.45;
  private static final double LARGEST = 1.5;
  /** A side is drawn along this share of its length at least. */
  private static final double COMPLETE = 0.86;
  /** Sides lie within this share of the size from the edge; the feet of 口 reach further. */
  private static final double EDGE = 0.06;
  private static final double SQUARE = 0.13;
  private static final double TICKED = 0.05;
  private static final double FILLED = 0.8;

  private final BitImage ink;
  private final double em;

  private CheckBoxes(BitImage ink, double em) {
    this.ink = ink;
    this.em = em;
  }

  /** The pieces with check boxes marked as such; what is written inside a box becomes part of it. */
  static List<Piece> mark(List<Piece> pieces, BitImage ink, double em) {
    CheckBoxes boxes = new CheckBoxes(ink, em);
    List<Piece> frames = pieces.stream().filter(p -> boxes.frame(p.box())).toList();
    Map<Piece, Piece> found = new HashMap<>();
    for (Piece frame : frames) {
      if (boxes.standsApart(frame, pieces) || boxes.alike(frame, frames) >= 2 && boxes.beforeText(frame, pieces)) {
        found.put(frame, frame.as(boxes.kind(frame.box())));
      }
    }
    List<Piece> out = new ArrayList<>();
    for (Piece piece : pieces) {
      if (found.containsKey(piece)) {
        out.add(found.get(piece));
      } else if (found.keySet().stream().noneMatch(f -> f.box().contains(piece.box()))) {
        out.add(piece);
      }
    }
    return out;
  }

  private boolean frame(Box b) {
    int size = Math.max(b.width(), b.height());
    if (size < SMALLEST * em || size > LARGEST * em || Math.abs(b.width() - b.height()) > Math.max(2, SQUARE * size)) {
      return false;
    }
    int reach = (int) Math.max(1, Math.round(EDGE * size));
    return row(b, b.y(), reach, 1) && row(b, b.bottom() - 1, reach, -1) && column(b, b.x(), reach, 1) && column(b, b.right() - 1, reach, -1)
        && (inside(b) < 0.35 && !barred(b) || ink.count(b) > FILLED * b.area());
  }

  /** 日, 目 and 田 have a bar across; a tick has none. */
  private boolean barred(Box b) {
    int margin = Math.max(2, b.height() / 5);
    for (int y = b.y() + margin; y < b.bottom() - margin; y++) {
      if (ink.countRow(y, b.x(), b.right()) >= 0.8 * b.width()) {
        return true;
      }
    }
    return false;
  }

  private boolean row(Box b, int from, int reach, int step) {
    for (int i = 0; i <= reach; i++) {
      if (ink.countRow(from + i * step, b.x(), b.right()) >= COMPLETE * b.width()) {
        return true;
      }
    }
    return false;
  }

  private boolean column(Box b, int from, int reach, int step) {
    for (int i = 0; i <= reach; i++) {
      if (ink.count(new Box(from + i * step, b.y(), 1, b.height())) >= COMPLETE * b.height()) {
        return true;
      }
    }
    return false;
  }

  /** Share of ink well inside the frame. */
  private double inside(Box b) {
    Box inner = b.grown(-(int) Math.round(0.22 * Math.max(b.width(), b.height())));
    return inner.isEmpty() ? 0 : (double) ink.count(inner) / inner.area();
  }

  private Piece.Kind kind(Box b) {
    double share = inside(b);
    return share > FILLED ? Piece.Kind.FILLED_BOX : share > TICKED ? Piece.Kind.TICKED_BOX : Piece.Kind.EMPTY_BOX;
  }

  /** Nothing close on the left: 窓口 stands in a word, □ before one. */
  private boolean standsApart(Piece frame, List<Piece> pieces) {
    Box b = frame.box();
    Box left = Box.between(b.x() - (int) (0.35 * em), b.y() + b.height() / 4, b.x(), b.bottom() - b.height() / 4);
    Box far = Box.between(b.x() - (int) (4 * em), b.y(), b.x(), b.bottom());
    return kind(b) != Piece.Kind.FILLED_BOX && pieces.stream().noneMatch(p -> p != frame && p.box().meets(left)) && pieces.stream().anyMatch(p -> p != frame && p.box().meets(far));
  }

  /** Corner marks of a form stand alone. */
  private boolean beforeText(Piece frame, List<Piece> pieces) {
    Box b = frame.box();
    Box right = Box.between(b.right(), b.y(), b.right() + (int) (2 * em), b.bottom());
    return pieces.stream().anyMatch(p -> p != frame && p.box().meets(right));
  }

  private long alike(Piece frame, List<Piece> frames) {
    return frames.stream().filter(f -> f != frame && Math.abs(f.width() - frame.width()) <= 2 && Math.abs(f.height() - frame.height()) <= 2).count();
  }
}
