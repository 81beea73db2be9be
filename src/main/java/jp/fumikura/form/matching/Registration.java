package jp.fumikura.form.matching;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Lays a print upon a page: the shift (and, for reduced copies, the scale) most sightings agree on, then least squares over sightings
 * and ruled lines with a shrinking tolerance. All in millimetres; a page lies straight, so no turn is looked for.
 */
final class Registration {
  private static final double AGREE = 4;
  private static final int PAIRS = 80;
  private static final int SINGLES = 60;
  private static final double[] SIGHT_TOLERANCE = {4, 3, 2.5, 2};
  private static final double[] RULE_TOLERANCE = {0, 3, 1.5, 0.9};
  /** A ruled line is found five times as exactly as the centre of a text. */
  private static final double RULE_WEIGHT = 12;

  private final Print print;
  private final PageLines lines;
  private final List<Sighting> sightings;

  Registration(Print print, PageCharacters characters, PageLines lines) {
    this.print = print;
    this.lines = lines;
    this.sightings = Sighting.of(print, characters);
  }

  /** A first, coarse laying upon, with the weight of the texts that agree with it. */
  record Guess(AffineTransform map, double agreed) {}

  /** Empty where fewer than two texts agree. */
  Optional<Guess> guess() {
    Guess best = new Guess(new AffineTransform(), 0);
    int step = Math.max(1, sightings.size() / SINGLES);
    for (int i = 0; i < sightings.size(); i += step) {
      Sighting s = sightings.get(i);
      best = better(best, AffineTransform.getTranslateInstance(s.pageX() - s.printX(), s.pageY() - s.printY()));
    }
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < PAIRS && sightings.size() > 2; i++) {
      Sighting a = sightings.get(random.nextInt(sightings.size()));
      Sighting b = sightings.get(random.nextInt(sightings.size()));
      double print = Math.hypot(a.printX() - b.printX(), a.printY() - b.printY());
      double scale = Math.hypot(a.pageX() - b.pageX(), a.pageY() - b.pageY()) / print;
      if (print > 40 && scale > 0.6 && scale < 1.6) {
        best = better(best, new AffineTransform(scale, 0, 0, scale, a.pageX() - scale * a.printX(), a.pageY() - scale * a.printY()));
      }
    }
    return best.agreed() <= 0 ? Optional.empty() : Optional.of(best);
  }

  private Guess better(Guess best, AffineTransform map) {
    double[] agreed = new double[print.texts().size()];
    double sum = 0;
    for (Sighting s : sightings) {
      double dx = map.getScaleX() * s.printX() + map.getTranslateX() - s.pageX();
      double dy = map.getScaleY() * s.printY() + map.getTranslateY() - s.pageY();
      double off = Math.max(Math.abs(dx), Math.abs(dy));
      if (off < AGREE) {
        double worth = s.weight() * (1 - 0.5 * off / AGREE);
        sum += Math.max(0, worth - agreed[s.text()]);
        agreed[s.text()] = Math.max(agreed[s.text()], worth);
      }
    }
    return sum > best.agreed() ? new Guess(map, sum) : best;
  }

  /** The best affine map from the print's millimetres to the page's, from a guess. */
  AffineTransform refine(Guess guess) {
    AffineTransform map = guess.map();
    for (int round = 0; round < SIGHT_TOLERANCE.length; round++) {
      map = round(map, SIGHT_TOLERANCE[round], RULE_TOLERANCE[round]);
    }
    return map;
  }

  /** The texts of the print that were seen where this map has them. */
  BitSet seen(AffineTransform map) {
    BitSet out = new BitSet();
    for (Sighting s : sightings) {
      Point2D at = map.transform(new Point2D.Double(s.printX(), s.printY()), null);
      if (Math.max(Math.abs(at.getX() - s.pageX()), Math.abs(at.getY() - s.pageY())) < AGREE) {
        out.set(s.text());
      }
    }
    return out;
  }

  private AffineTransform round(AffineTransform map, double sightTolerance, double ruleTolerance) {
    Fit fit = new Fit(map, 105, 148, 0.5);
    for (Sighting s : sightings) {
      Point2D at = map.transform(new Point2D.Double(s.printX(), s.printY()), null);
      if (Math.abs(at.getX() - s.pageX()) < sightTolerance && Math.abs(at.getY() - s.pageY()) < sightTolerance) {
        fit.seenX(s.printX(), s.printY(), s.pageX(), s.weight());
        fit.seenY(s.printX(), s.printY(), s.pageY(), s.weight());
      }
    }
    if (ruleTolerance > 0) {
      print.lines().forEach(line -> rule(fit, map, line, ruleTolerance));
    }
    return fit.solve();
  }

  private void rule(Fit fit, AffineTransform map, Print.Line line, double tolerance) {
    double weight = RULE_WEIGHT * Math.min(1, line.length() / 40);
    for (double share : new double[] {0.1, 0.5, 0.9}) {
      double along = line.from() + share * line.length();
      double x = line.horizontal() ? along : line.across();
      double y = line.horizontal() ? line.across() : along;
      Point2D at = map.transform(new Point2D.Double(x, y), null);
      double seen = line.horizontal() ? lines.nearest(true, at.getY(), at.getX(), tolerance) : lines.nearest(false, at.getX(), at.getY(), tolerance);
      if (!Double.isNaN(seen) && line.horizontal()) {
        fit.seenY(x, y, seen, weight / 3);
      } else if (!Double.isNaN(seen)) {
        fit.seenX(x, y, seen, weight / 3);
      }
    }
  }
}
