package jp.fumikura.sample.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.fumikura.form.Place;

/** The lines of a page as a person sees them: pieces that touch on one axis are one rule. */
final class Ruling {
  private static final double TOUCH = 0.3;
  /** Shorter lines belong to digit boxes and check boxes. */
  private static final double SHORTEST = 4;

  private Ruling() {}

  static List<Place> of(List<Stroke.Line> lines) {
    List<Place> out = new ArrayList<>();
    for (boolean horizontal : new boolean[] {true, false}) {
      Map<Long, List<Stroke.Line>> axes = lines.stream().filter(l -> l.horizontal() == horizontal)
          .collect(Collectors.groupingBy(l -> Math.round((horizontal ? l.y1() : l.x1()) * 20), TreeMap::new, Collectors.toList()));
      axes.values().forEach(axis -> join(axis, horizontal, out));
    }
    return out;
  }

  private static void join(List<Stroke.Line> axis, boolean horizontal, List<Place> out) {
    List<Stroke.Line> sorted = axis.stream().sorted(Comparator.comparingDouble(l -> from(l, horizontal))).toList();
    Stroke.Line first = sorted.getFirst();
    double start = from(first, horizontal);
    double end = to(first, horizontal);
    double weight = first.weight();
    for (Stroke.Line line : sorted) {
      if (from(line, horizontal) > end + TOUCH) {
        add(out, first, horizontal, start, end, weight);
        start = from(line, horizontal);
        end = start;
        weight = 0;
      }
      end = Math.max(end, to(line, horizontal));
      weight = Math.max(weight, line.weight());
    }
    add(out, first, horizontal, start, end, weight);
  }

  private static void add(List<Place> out, Stroke.Line axis, boolean horizontal, double start, double end, double weight) {
    if (end - start >= SHORTEST) {
      out.add(horizontal ? new Place(start, axis.y1() - weight / 2, end - start, weight) : new Place(axis.x1() - weight / 2, start, weight, end - start));
    }
  }

  private static double from(Stroke.Line l, boolean horizontal) {
    return horizontal ? Math.min(l.x1(), l.x2()) : Math.min(l.y1(), l.y2());
  }

  private static double to(Stroke.Line l, boolean horizontal) {
    return horizontal ? Math.max(l.x1(), l.x2()) : Math.max(l.y1(), l.y2());
  }
}
