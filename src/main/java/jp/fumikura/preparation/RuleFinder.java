package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Box;
import jp.fumikura.page.Components;
import jp.fumikura.page.Components.Component;
import jp.fumikura.page.Masks;
import jp.fumikura.page.Resolution;
import jp.fumikura.page.Rule;

/**
 * Ruled lines, horizontal by looking along the rows, vertical by looking along the rows of the transposed page. A line is
 * a long run of ink that is thin for most of its length; dots and dashes count when they are thin, many and evenly spaced.
 */
final class RuleFinder {
  private static final double SHORTEST_MM = 4.3;
  private static final double THICKEST_MM = 1.3;
  private static final double LONGEST_GAP_MM = 0.35;
  private static final double SOLID = 0.8;
  /** Share of a line's columns that hold nothing but the line: long lines may be much written upon, short ones not. */
  private static final double THIN_SHARE = 0.5;
  private static final double THIN_SHARE_SHORT = 0.72;
  private static final double SHORT_MM = 32;
  private static final double CLEAN_SHARE = 0.92;

  private final Resolution resolution;
  private final int thickest;

  private RuleFinder(Resolution resolution) {
    this.resolution = resolution;
    this.thickest = Math.max(4, resolution.wholePx(THICKEST_MM));
  }

  /**
   * @param ink all ink, red too
   * @param pale the same and fine lines that are paler than ink for reading may be; asked only where ink shows no line,
   *     because it fills the slits between double lines
   */
  static List<Rule> find(BitImage ink, BitImage pale, Resolution resolution) {
    RuleFinder finder = new RuleFinder(resolution);
    List<Rule> strong = GlyphStrokes.remove(finder.joined(finder.bothWays(finder.withoutBlocks(ink))), ink, resolution);
    BitImage rest = finder.withoutBlocks(pale);
    BitImage unruled = Masks.copy(rest);
    strong.forEach(r -> Masks.clear(unruled, r.box().grown(2)));
    List<Rule> found = new ArrayList<>(strong);
    found.addAll(finder.bothWays(unruled));
    List<Rule> solid = GlyphStrokes.remove(finder.joined(found), ink, resolution);
    BitImage dots = Masks.copy(rest);
    solid.forEach(r -> Masks.clear(dots, r.box().grown(2)));
    List<Rule> all = new ArrayList<>(solid);
    all.addAll(DottedRules.find(dots, resolution));
    DottedRules.find(Masks.transpose(dots), resolution).forEach(r -> all.add(turned(r)));
    return all;
  }

  private List<Rule> bothWays(BitImage lines) {
    List<Rule> out = new ArrayList<>(solid(lines));
    solid(Masks.transpose(lines)).forEach(r -> out.add(turned(r)));
    return out;
  }

  /** Pieces of one line made one: they overlap across the line and all but touch along it. */
  private List<Rule> joined(List<Rule> rules) {
    List<Rule> out = new ArrayList<>();
    for (Rule rule : rules.stream().sorted(Comparator.comparingInt(r -> r.horizontal() ? r.box().x() : r.box().y())).toList()) {
      Rule piece = out.stream().filter(r -> continues(r, rule)).findFirst().orElse(null);
      out.remove(piece);
      out.add(piece == null ? rule : new Rule(piece.box().union(rule.box()), rule.horizontal(), false));
    }
    return out;
  }

  private boolean continues(Rule a, Rule b) {
    int gap = resolution.wholePx(LONGEST_GAP_MM) + 2;
    Box reach = a.horizontal() ? Box.between(a.box().x(), a.box().y(), a.box().right() + gap, a.box().bottom())
        : Box.between(a.box().x(), a.box().y(), a.box().right(), a.box().bottom() + gap);
    Box both = a.box().union(b.box());
    return a.horizontal() == b.horizontal() && reach.meets(b.box()) && Math.min(both.width(), both.height()) <= thickest;
  }

  /** Ink without what is filled both ways further than a line is thick: bars, photographs, dark margins. */
  private BitImage withoutBlocks(BitImage ink) {
    int half = thickest / 2 + 1;
    BitImage core = Masks.erode(ink, half, half);
    return Masks.count(core) == 0 ? ink : Masks.without(ink, Masks.dilate(core, half + 1, half + 1));
  }

  private static Rule turned(Rule r) {
    return new Rule(new Box(r.box().y(), r.box().x(), r.box().height(), r.box().width()), false, r.dotted());
  }

  /** Where a slanting line runs into a ruled one their runs hang together; of those only long ones are looked at again. */
  private List<Rule> solid(BitImage ink) {
    int shortest = resolution.wholePx(SHORTEST_MM);
    Components parts = Components.of(longRuns(ink, shortest));
    BitImage tangled = new BitImage(ink.width(), ink.height());
    List<Rule> out = new ArrayList<>();
    for (Component part : parts.all()) {
      if (part.box().height() > thickest * 3) {
        parts.paint(part, tangled);
      }
    }
    Stream<Component> untangled = Components.of(longRuns(tangled, 4 * shortest)).all().stream();
    for (Component part : Stream.concat(parts.all().stream(), untangled).toList()) {
      Rule rule = measured(ink, part);
      if (rule != null) {
        out.add(rule);
      }
    }
    return out;
  }

  /** Runs of ink of at least this length; a step to the next row or a small gap does not end a run. */
  private BitImage longRuns(BitImage ink, int shortest) {
    int gap = Math.max(1, resolution.wholePx(LONGEST_GAP_MM));
    BitImage out = new BitImage(ink.width(), ink.height());
    BitImage pair = new BitImage(ink.width(), 1);
    for (int y = 0; y < ink.height(); y++) {
      for (int i = 0; i < ink.stride(); i++) {
        long below = y + 1 < ink.height() ? ink.words()[(y + 1) * ink.stride() + i] : 0;
        pair.words()[i] = ink.words()[y * ink.stride() + i] | below;
      }
      keepLong(pair, shortest, gap, out, y);
    }
    return out;
  }

  private static void keepLong(BitImage pair, int shortest, int gap, BitImage out, int y) {
    int width = pair.width();
    for (int x = Masks.nextSet(pair, 0, 0); x < width; ) {
      int end = Masks.nextClear(pair, 0, x);
      int inked = end - x;
      int next = Masks.nextSet(pair, 0, end);
      while (next < width && next - end <= gap) {
        end = Masks.nextClear(pair, 0, next);
        inked += end - next;
        next = Masks.nextSet(pair, 0, end);
      }
      if (end - x >= shortest && inked >= (end - x) * SOLID) {
        Masks.setRow(out, y, x, end);
      }
      x = next;
    }
  }

  /** The line a group of long runs makes, or null where they are a block, a picture or a row of touching strokes. */
  private @org.jspecify.annotations.Nullable Rule measured(BitImage ink, Component part) {
    Box box = part.box();
    if (box.height() > thickest * 3 || box.width() < box.height() * 4) {
      return null;
    }
    int[] thickness = new int[thickest + 2];
    int columns = 0;
    int step = Math.max(1, box.width() / 400);
    for (int x = box.x(); x < box.right(); x += step) {
      thickness[Math.min(thickest + 1, thicknessAt(ink, box, x))]++;
      columns++;
    }
    int thin = columns - thickness[thickest + 1] - thickness[0];
    if (thin < columns * (box.width() < resolution.px(SHORT_MM) ? THIN_SHARE_SHORT : THIN_SHARE) || thin < columns * CLEAN_SHARE && crowded(ink, box)) {
      return null;
    }
    int typical = median(thickness, thin);
    int top = Math.min(box.y() + 1, box.bottom() - 1);
    int height = Math.max(typical, box.bottom() - top);
    return new Rule(Box.between(box.x(), top, box.right(), top + height).within(ink.width(), ink.height()), true, false);
  }

  /** Much ink close above and close below: a stroke shared by the characters of a line of text. */
  private boolean crowded(BitImage ink, Box box) {
    int far = Math.max(3, resolution.wholePx(0.5));
    int above = ink.count(new Box(box.x(), box.y() - far, box.width(), far));
    int below = ink.count(new Box(box.x(), box.bottom() + 1, box.width(), far));
    double all = (double) box.width() * far;
    return above + below > all * 0.55 || Math.min(above, below) > all * 0.2 && box.width() < resolution.px(SHORT_MM);
  }

  /** Ink found in the column through the line, up and down from its band: 0 none, large where a stroke crosses. */
  private int thicknessAt(BitImage ink, Box box, int x) {
    int top = -1;
    for (int y = box.y(); y <= Math.min(box.bottom(), ink.height() - 1) && top < 0; y++) {
      top = ink.get(x, y) ? y : -1;
    }
    if (top < 0) {
      return 0;
    }
    int bottom = top;
    while (bottom + 1 < ink.height() && bottom - top <= thickest && ink.get(x, bottom + 1)) {
      bottom++;
    }
    while (top > 0 && bottom - top <= thickest && ink.get(x, top - 1)) {
      top--;
    }
    return bottom - top + 1;
  }

  private int median(int[] thickness, int thin) {
    int seen = 0;
    for (int t = 1; t <= thickest; t++) {
      seen += thickness[t];
      if (seen * 2 >= thin) {
        return t;
      }
    }
    return thickest;
  }
}
