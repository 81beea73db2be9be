package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/**
 * Tells strokes of large characters from ruled lines. A short line is a rule only between two others, as the side of a
 * box; and a small box by itself is a rule only in a row of its like (〒□□□-□□□□), else it may be 口, 日 or 国 of a title.
 */
final class GlyphStrokes {
  private static final double STANDS_ALONE_MM = 11;
  /** Up to here a line that meets no other may be the bars of a line of text: 6－9－9, 2,202. */
  private static final double TEXT_MM = 32;
  private static final int BREAKS = 2;
  private static final double LARGEST_GLYPH_MM = 8.8;
  private static final double MEETS_WITHIN_MM = 0.5;
  private static final double NEXT_WITHIN_MM = 5;
  private static final int FEWEST_IN_A_ROW = 3;

  private GlyphStrokes() {}

  /** @param ink in which the lines were found */
  static List<Rule> remove(List<Rule> rules, BitImage ink, Resolution resolution) {
    List<Rule> sides = onlySides(rules, ink, resolution);
    List<List<Rule>> groups = groups(sides, resolution.wholePx(MEETS_WITHIN_MM));
    List<Box> boxes = groups.stream().map(GlyphStrokes::bounds).toList();
    List<Rule> out = new ArrayList<>();
    for (int g = 0; g < boxes.size(); g++) {
      if (large(boxes.get(g), resolution) || inARow(boxes.get(g), boxes, resolution)) {
        out.addAll(groups.get(g));
      }
    }
    return out;
  }

  private static List<Rule> onlySides(List<Rule> rules, BitImage ink, Resolution resolution) {
    int near = Math.max(3, resolution.wholePx(MEETS_WITHIN_MM));
    List<Rule> out = rules;
    for (int size = -1; size != out.size(); ) {
      size = out.size();
      List<Rule> now = out;
      out = now.stream().filter(r -> standsAlone(r, ink, resolution) || bothEndsMeet(r, now, near)).toList();
    }
    return out;
  }

  private static boolean standsAlone(Rule rule, BitImage ink, Resolution resolution) {
    return rule.length() >= resolution.px(STANDS_ALONE_MM) && (rule.length() >= resolution.px(TEXT_MM) || breaks(rule, ink) < BREAKS);
  }

  /** How often a line stops and goes on: between the characters whose strokes it may be. */
  private static int breaks(Rule rule, BitImage ink) {
    int breaks = 0;
    boolean inked = true;
    for (int k = 0; k < rule.length(); k++) {
      Box across = rule.horizontal() ? new Box(rule.box().x() + k, rule.box().y(), 1, rule.box().height()) : new Box(rule.box().x(), rule.box().y() + k, rule.box().width(), 1);
      boolean now = ink.count(across.within(ink.width(), ink.height())) > 0;
      breaks += inked && !now ? 1 : 0;
      inked = now;
    }
    return breaks;
  }

  private static boolean bothEndsMeet(Rule rule, List<Rule> rules, int near) {
    Box b = rule.box();
    Box start = rule.horizontal() ? new Box(b.x(), b.y(), 1, b.height()) : new Box(b.x(), b.y(), b.width(), 1);
    Box end = start.moved(rule.horizontal() ? b.width() - 1 : 0, rule.horizontal() ? 0 : b.height() - 1);
    return meets(start.grown(near), rule, rules) && meets(end.grown(near), rule, rules);
  }

  private static boolean meets(Box place, Rule rule, List<Rule> rules) {
    return rules.stream().anyMatch(r -> r.horizontal() != rule.horizontal() && r.box().meets(place));
  }

  /** Lines that meet, directly or through others. */
  private static List<List<Rule>> groups(List<Rule> rules, int near) {
    List<Rule> left = new ArrayList<>(rules);
    List<List<Rule>> out = new ArrayList<>();
    while (!left.isEmpty()) {
      List<Rule> group = new ArrayList<>(List.of(left.removeLast()));
      for (int i = 0; i < group.size(); i++) {
        Box reach = group.get(i).box().grown(near);
        List<Rule> met = left.stream().filter(r -> r.box().meets(reach)).toList();
        left.removeAll(met);
        group.addAll(met);
      }
      out.add(group);
    }
    return out;
  }

  private static Box bounds(List<Rule> group) {
    return group.stream().map(Rule::box).reduce(Box::union).orElseThrow();
  }

  private static boolean large(Box box, Resolution resolution) {
    return Math.max(box.width(), box.height()) > resolution.px(LARGEST_GLYPH_MM);
  }

  private static boolean inARow(Box box, List<Box> boxes, Resolution resolution) {
    long like = boxes.stream().filter(b -> alike(box, b) && Math.abs(b.centreX() - box.centreX()) < 2 * box.width() + resolution.px(NEXT_WITHIN_MM)).count();
    return like >= FEWEST_IN_A_ROW;
  }

  private static boolean alike(Box a, Box b) {
    double near = a.height() * 0.12;
    return Math.abs(a.y() - b.y()) <= near && Math.abs(a.height() - b.height()) <= near && Math.abs(a.width() - b.width()) <= near;
  }
}
