package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Hands that write stroke by stroke, in the order taught, along the middle lines of Make Me a Hanzi (files {@code 山.json} with {@code medians},
 * on a square of 1,024 parts). Kept back: nothing was learned from them.
 */
final class StrokeHands {
  private final Path folder;
  private final ObjectMapper json = new ObjectMapper();

  StrokeHands(Path folder) {
    this.folder = folder;
  }

  boolean knows(String text) {
    return text.chars().allMatch(c -> c == '　' || Files.exists(folder.resolve((char) c + ".json")));
  }

  /** @param haste 0 writes every stroke apart, 1 joins most of them and rounds their corners */
  void write(Graphics2D out, String text, Rectangle2D place, Random random, double haste) {
    double size = Math.min(place.getHeight() * (0.45 + 0.45 * random.nextDouble()), (place.getWidth() - 3) / (text.length() + 0.5));
    float ball = (float) (0.28 + 0.25 * random.nextDouble());
    double slant = 0.12 * random.nextGaussian();
    out.setColor(List.of(new Color(30, 30, 36), new Color(40, 44, 110), new Color(70, 70, 74)).get(random.nextInt(3)));
    double x = place.getX() + 1.5;
    for (char c : text.toCharArray()) {
      double own = size * (1 + 0.07 * random.nextGaussian());
      double top = place.getCenterY() - own / 2 + 0.04 * size * random.nextGaussian();
      if (c != '　') {
        character(out, strokes(c), x, top, own, slant, ball, random, haste);
      }
      x += size * (0.86 + 0.2 * random.nextDouble());
    }
  }

  private void character(Graphics2D out, List<List<Point2D>> strokes, double x, double top, double size, double slant, float ball, Random random, double haste) {
    Path2D line = new Path2D.Double();
    boolean down = false;
    for (List<Point2D> stroke : strokes) {
      double turn = 0.05 * random.nextGaussian();
      double dx = 0.02 * random.nextGaussian();
      double dy = 0.02 * random.nextGaussian();
      List<Point2D> written = stroke.stream().map(p -> at(p.getX() + dx - turn * (p.getY() - 0.5), p.getY() + dy + turn * (p.getX() - 0.5), x, top, size, slant)).toList();
      append(line, written, down && random.nextDouble() < haste, haste > 0.4);
      down = true;
    }
    out.setStroke(new BasicStroke(ball, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    out.draw(line);
  }

  private static Point2D at(double px, double py, double x, double top, double size, double slant) {
    return new Point2D.Double(x + size * (px - slant * (py - 0.5)), top + size * (py - 0.05 * (px - 0.5)));
  }

  private static void append(Path2D line, List<Point2D> points, boolean joined, boolean round) {
    Point2D first = points.getFirst();
    if (joined) {
      line.lineTo(first.getX(), first.getY());
    } else {
      line.moveTo(first.getX(), first.getY());
    }
    for (int i = 1; i < points.size(); i++) {
      Point2D p = points.get(i);
      if (round && i + 1 < points.size()) {
        Point2D q = points.get(i + 1);
        line.quadTo(p.getX(), p.getY(), (p.getX() + q.getX()) / 2, (p.getY() + q.getY()) / 2);
      } else {
        line.lineTo(p.getX(), p.getY());
      }
    }
  }

  private List<List<Point2D>> strokes(char c) {
    try {
      List<List<Point2D>> out = new ArrayList<>();
      for (JsonNode stroke : json.readTree(Files.readString(folder.resolve(c + ".json"))).get("medians")) {
        List<Point2D> points = new ArrayList<>();
        stroke.forEach(p -> points.add(new Point2D.Double(p.get(0).asDouble() / 1024, (900 - p.get(1).asDouble()) / 1024)));
        out.add(points);
      }
      return out;
    } catch (IOException e) {
      throw new UncheckedIOException("strokes of " + c, e);
    }
  }
}
