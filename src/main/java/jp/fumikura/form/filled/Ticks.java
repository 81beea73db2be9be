package jp.fumikura.form.filled;

import jp.fumikura.form.FieldPlace;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;

/** How sure a printed box is ticked: ink inside its frame, once the frame itself has been found. */
final class Ticks {
  private static final double SEARCH_MM = 0.8;
  /** Share of a box's inside left to the frame on each side. */
  private static final double INSET = 0.2;
  /** A tick's line covers at least so much of the inside. */
  private static final double TICKED = 0.10;

  private final FilledSheet sheet;

  Ticks(FilledSheet sheet) {
    this.sheet = sheet;
  }

  /** 0 for an empty box, 0.5 at the least that counts as a tick, up to 1. */
  double ticked(FieldPlace.Choice choice) {
    Box box = frame(sheet.box(choice.place()));
    Box inside = box.grown(-(int) Math.max(2, Math.round(box.width() * INSET)));
    if (inside.isEmpty()) {
      return 0;
    }
    double share = (double) sheet.page().ink().count(inside) / inside.area();
    return Math.min(1, share / TICKED / 2);
  }

  /** The frame's place on this very page, looked for around where the definition has it. */
  private Box frame(Box expected) {
    int reach = (int) Math.round(sheet.px(SEARCH_MM));
    Box best = expected;
    int most = -1;
    for (int dy = -reach; dy <= reach; dy++) {
      for (int dx = -reach; dx <= reach; dx++) {
        Box moved = expected.moved(dx, dy);
        int found = border(sheet.page().ink(), moved) * 8 - Math.abs(dx) - Math.abs(dy);
        if (found > most) {
          most = found;
          best = moved;
        }
      }
    }
    return best;
  }

  private static int border(BitImage ink, Box b) {
    return ink.count(new Box(b.x(), b.y(), b.width(), 1)) + ink.count(new Box(b.x(), b.bottom() - 1, b.width(), 1))
        + ink.count(new Box(b.x(), b.y(), 1, b.height())) + ink.count(new Box(b.right() - 1, b.y(), 1, b.height()));
  }
}
