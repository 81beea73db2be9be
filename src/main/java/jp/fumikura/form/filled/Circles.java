package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.Place;
import jp.fumikura.page.Box;

/**
 * How sure a printed word is circled: rays go out from the word on all sides; those that meet ink nobody printed, within
 * a circle's reach, speak for it. Rays that only cross print say nothing.
 */
final class Circles {
  private static final int RAYS = 48;
  /** How far inside and outside the word's own oval a circle runs, mm. */
  private static final double INSIDE = 0.3;
  private static final double OUTSIDE = 2.2;
  private static final double RULE_PLAY = 0.4;
  private static final int FEWEST_RAYS = 10;

  private final FilledSheet sheet;

  Circles(FilledSheet sheet) {
    this.sheet = sheet;
  }

  /** Share of speaking rays that meet ink, 0–1. */
  double coverage(FieldPlace.Choice choice, List<FieldPlace.Choice> all) {
    Box word = sheet.box(choice.place());
    List<Box> print = print(choice.place());
    List<Box> others = all.stream().filter(c -> c != choice).map(c -> sheet.box(c.place())).toList();
    int speaking = 0;
    int met = 0;
    for (int i = 0; i < RAYS; i++) {
      Ray ray = ray(word, 2 * Math.PI * i / RAYS, print, others);
      speaking += ray == Ray.SILENT ? 0 : 1;
      met += ray == Ray.INK ? 1 : 0;
    }
    return speaking < FEWEST_RAYS ? 0 : (double) met / speaking;
  }

  private enum Ray { INK, PAPER, SILENT }

  private Ray ray(Box word, double angle, List<Box> print, List<Box> others) {
    double from = -sheet.px(INSIDE);
    double to = sheet.px(OUTSIDE);
    int hidden = 0;
    int seen = 0;
    for (double s = from; s <= to; s++) {
      int x = (int) Math.round(word.centreX() + Math.cos(angle) * (word.width() / 2.0 + s));
      int y = (int) Math.round(word.centreY() + Math.sin(angle) * (word.height() / 2.0 + s));
      if (print.stream().anyMatch(b -> b.contains(x, y)) || others.stream().anyMatch(o -> away(o, x, y) < away(word, x, y))) {
        hidden++;
      } else if (sheet.ink(x, y)) {
        return Ray.INK;
      } else {
        seen++;
      }
    }
    return seen > hidden ? Ray.PAPER : Ray.SILENT;
  }

  /** Distance from a word in ovals of its own shape: ink belongs to the word it is nearest to. */
  private double away(Box word, int x, int y) {
    return Math.hypot((x - word.centreX()) / (word.width() / 2.0 + sheet.px(1)), (y - word.centreY()) / (word.height() / 2.0 + sheet.px(1)));
  }

  /** Print near the word, itself included; the word's own box is taken a little tight, for a circle touches its corners. */
  private List<Box> print(Place word) {
    Place near = FilledSheet.grown(word, OUTSIDE + 1);
    List<Box> out = new ArrayList<>();
    sheet.printed().anchors().stream().filter(a -> meets(near, a.place())).forEach(a -> out.add(sheet.box(FilledSheet.grown(a.place(), 0.1))));
    sheet.printed().rules().stream().filter(r -> meets(near, r)).forEach(r -> out.add(sheet.box(FilledSheet.grown(r, RULE_PLAY))));
    return out;
  }

  private static boolean meets(Place a, Place b) {
    return a.x() < b.x() + b.width() && b.x() < a.x() + a.width() && a.y() < b.y() + b.height() && b.y() < a.y() + a.height();
  }
}
