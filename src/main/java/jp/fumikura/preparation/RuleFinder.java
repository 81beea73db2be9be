package jp.fumikura.preparation;

import java.util.ArrayList;
import java.util.List;
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
  private static final double THIN_SHARE = 0.45;

  private final Resolution resolution;
  private final int thickest;

  private RuleFinder(Resolution resolution) {
    this.resolution = resolution;
    this.thickest = Math.max(4, resolution.wholePx(THICKEST_MM));
  }

  static List<Rule> find(BitImage ink, Resolution resolution) {
    RuleFinder finder = new RuleFinder(resolution);
    BitImage lines = finder.withoutBlocks(ink);
    BitImage turned = Masks.transpose(lines);
    List<Rule> out = new ArrayList<>(finder.solid(lines));
    finder.solid(turned).forEach(r -> out.add(turned(r)));
    List<Rule> solid = GlyphStrokes.remove(out, resolution);
    BitImage rest = Masks.copy(lines);
    solid.forEach(r -> Masks.clear(rest, r.box().grown(1)));
    List<Rule> all = new ArrayList<>(solid);
    all.addAll(DottedRules.find(rest, resolution));
    DottedRules.find(Masks.transpose(rest), resolution).forEach(r -> all.add(turned(r)));
    return all;
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

  private List<Rule> solid(BitImage ink) {
    BitImage runs = longRuns(ink);
    Components parts = Components.of(runs);
    List<Rule> out = new ArrayList<>();
    for (Component part : parts.all()) {
      Rule rule = measured(ink, part);
      if (rule != null) {
        out.add(rule);
      }
    }
    return out;
  }

  /** Runs of ink of at least the shortest length; a step to the next row or a small gap does not end a run. */
  private BitImage longRuns(BitImage ink) {
    int shortest = resolution.wholePx(SHORTEST_MM);
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
    if (thin < columns * THIN_SHARE) {
      return null;
    }
    int typical = median(thickness, thin);
    int middle = box.y() + box.height() / 2;
    int half = Math.max(typical, box.height() - 1) / 2;
    return new Rule(Box.between(box.x(), middle - half, box.right(), middle - half + Math.max(typical, box.height() - 1)), true, false);
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
