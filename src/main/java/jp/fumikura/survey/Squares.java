package jp.fumikura.survey;

import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;

/** Small empty squares: boxes to tick. Text layers and engines often leave them out, so they are looked for in the ink. */
final class Squares {
  private static final double SMALLEST = 2.2;
  private static final double LARGEST = 5.5;

  private Squares() {}

  static List<Box> of(PreparedPage page) {
    return Components.of(page.ink()).all().stream().map(Components.Component::box).filter(b -> square(b, page.resolution()) && hollow(page.ink(), b)).toList();
  }

  private static boolean square(Box b, Resolution r) {
    double wide = r.mm(b.width());
    double high = r.mm(b.height());
    return Math.min(wide, high) >= SMALLEST && Math.max(wide, high) <= LARGEST && Math.abs(wide - high) < 0.15 * Math.max(wide, high);
  }

  /** All four sides drawn, nothing within. A drawn circle leaves the corners bare, 口 and 日 as characters are seldom alone this large. */
  private static boolean hollow(BitImage ink, Box b) {
    int rim = Math.max(2, b.width() / 8);
    Box inside = b.grown(-2 * rim);
    return ink.count(inside) == 0 && side(ink, new Box(b.x(), b.y(), b.width(), rim)) && side(ink, new Box(b.x(), b.bottom() - rim, b.width(), rim))
        && side(ink, new Box(b.x(), b.y(), rim, b.height())) && side(ink, new Box(b.right() - rim, b.y(), rim, b.height()))
        && corner(ink, b.x(), b.y(), rim) && corner(ink, b.right() - rim, b.bottom() - rim, rim);
  }

  private static boolean side(BitImage ink, Box strip) {
    return ink.count(strip) > 0.3 * strip.area();
  }

  private static boolean corner(BitImage ink, int x, int y, int rim) {
    return ink.count(new Box(x, y, rim, rim)) > rim;
  }
}
