package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/**
 * Tells strokes of large characters from ruled lines. A short line is a rule only between two others, as the side of a
 * box; and a small box by itself is a rule only in a row of its like (〒□□□-□□□□), else it may be 口, 日 or 国 of a title.
 */
final class GlyphStrokes {
  private static final double STANDS_ALONE_MM = 11;
  private static final double LARGEST_GLYPH_MM = 8.8;
  private static final double MEETS_WITHIN_MM = 0.5;
  private static final double NEXT_WITHIN_MM = 5;
  private static final int FEWEST_IN_A_ROW = 3;

  private GlyphStrokes() {}

  static List<Rule> remove(List<Rule> rules, Resolution resolution) {
    List<Rule> sides = onlySides(rules, resolution);
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

  private static List<Rule> onlySides(List<Rule> rules, Resolution resolution) {
    int alone = resolution.wholePx(STANDS_ALONE_MM);
    int near = Math.max(3, resolution.wholePx(MEETS_WITHIN_MM));
    List<Rule> out = rules;
    for (int size = -1; size != out.size(); ) {
      size = out.size();
      List<Rule> now = out;
      out = now.stream().filter(r -> r.length() >= alone || bothEndsMeet(r, now, near)).toList();
    }
    return out;
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
