package jp.fumikura.mark;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines a pen would follow to write a typeface's characters: their outlines thinned (Zhang and Suen 1984) and traced. */
final class Skeletons {
  private static final int SIDE = 96;
  private static final FontRenderContext PLAIN = new FontRenderContext(null, true, true);

  private final Map<String, List<double[][]>> known = new HashMap<>();

  /** Lines of points in ems, (0, 0) the top left of the character's square. */
  List<double[][]> of(Font font, char c) {
    return known.computeIfAbsent(font.getFontName() + c, key -> traced(thin(drawn(font, c))));
  }

  private static boolean[][] drawn(Font font, char c) {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    Shape outline = font.deriveFont((float) SIDE).createGlyphVector(PLAIN, String.valueOf(c)).getOutline();
    g.fill(AffineTransform.getTranslateInstance(0, SIDE * 0.87).createTransformedShape(outline));
    g.dispose();
    boolean[][] out = new boolean[SIDE][SIDE];
    for (int y = 1; y < SIDE - 1; y++) {
      for (int x = 1; x < SIDE - 1; x++) {
        out[y][x] = image.getRaster().getSample(x, y, 0) > 120;
      }
    }
    return out;
  }

  private static boolean[][] thin(boolean[][] ink) {
    boolean changed = true;
    while (changed) {
      changed = peel(ink, true) | peel(ink, false);
    }
    return ink;
  }

  private static boolean peel(boolean[][] ink, boolean first) {
    List<int[]> gone = new ArrayList<>();
    for (int y = 1; y < SIDE - 1; y++) {
      for (int x = 1; x < SIDE - 1; x++) {
        if (ink[y][x] && removable(ring(ink, x, y), first)) {
          gone.add(new int[] {x, y});
        }
      }
    }
    gone.forEach(p -> ink[p[1]][p[0]] = false);
    return !gone.isEmpty();
  }

  /** The eight neighbours clockwise from the top. */
  private static boolean[] ring(boolean[][] ink, int x, int y) {
    return new boolean[] {ink[y - 1][x], ink[y - 1][x + 1], ink[y][x + 1], ink[y + 1][x + 1], ink[y + 1][x], ink[y + 1][x - 1], ink[y][x - 1], ink[y - 1][x - 1]};
  }

  private static boolean removable(boolean[] n, boolean first) {
    int count = 0;
    int steps = 0;
    for (int i = 0; i < 8; i++) {
      count += n[i] ? 1 : 0;
      steps += !n[i] && n[(i + 1) % 8] ? 1 : 0;
    }
    boolean sides = first ? !(n[0] && n[2] && n[4]) && !(n[2] && n[4] && n[6]) : !(n[0] && n[2] && n[6]) && !(n[0] && n[4] && n[6]);
    return count >= 2 && count <= 6 && steps == 1 && sides;
  }

  /** Lines between ends and crossings; what is left are loops. */
  private static List<double[][]> traced(boolean[][] ink) {
    List<double[][]> out = new ArrayList<>();
    for (int pass = 0; pass < 2; pass++) {
      for (int y = 1; y < SIDE - 1; y++) {
        for (int x = 1; x < SIDE - 1; x++) {
          if (ink[y][x] && (pass == 1 || neighbours(ink, x, y) == 1)) {
            add(out, walk(ink, x, y));
          }
        }
      }
    }
    return out;
  }

  private static int neighbours(boolean[][] ink, int x, int y) {
    int count = 0;
    for (boolean n : ring(ink, x, y)) {
      count += n ? 1 : 0;
    }
    return count;
  }

  /** Straight on wherever lines cross, so that a stroke stays one. */
  private static List<int[]> walk(boolean[][] ink, int x, int y) {
    List<int[]> path = new ArrayList<>();
    int[] at = {x, y};
    while (at != null) {
      path.add(at);
      ink[at[1]][at[0]] = false;
      at = next(ink, path);
    }
    return path;
  }

  private static int @org.jspecify.annotations.Nullable [] next(boolean[][] ink, List<int[]> path) {
    int[] at = path.getLast();
    int[] from = path.get(Math.max(0, path.size() - 6));
    int[] best = null;
    double most = -9;
    for (int far = 1; far <= 2 && best == null; far++) {
      for (int dy = -far; dy <= far; dy++) {
        for (int dx = -far; dx <= far; dx++) {
          int x = at[0] + dx;
          int y = at[1] + dy;
          double along = (dx * (at[0] - from[0]) + dy * (at[1] - from[1])) / Math.hypot(dx, dy == 0 && dx == 0 ? 1 : dy);
          if (x > 0 && y > 0 && x < SIDE && y < SIDE && ink[y][x] && along > most && (far == 1 || along > 0)) {
            most = along;
            best = new int[] {x, y};
          }
        }
      }
    }
    return best;
  }

  private static void add(List<double[][]> out, List<int[]> path) {
    if (path.size() < 5) {
      return;
    }
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < path.size(); i += 4) {
      points.add(new double[] {path.get(i)[0] / (double) SIDE, path.get(i)[1] / (double) SIDE});
    }
    points.add(new double[] {path.getLast()[0] / (double) SIDE, path.getLast()[1] / (double) SIDE});
    out.add(points.toArray(double[][]::new));
  }
}
