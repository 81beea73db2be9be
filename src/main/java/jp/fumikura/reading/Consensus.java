package jp.fumikura.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One reading out of two, character by character. The first engine says how likely each of its candidates is; the
 * second says one character with a confidence. What the two together make likeliest stands.
 */
final class Consensus {
  /** How often an engine that errs answers just the character the other one would then have to be wrong about. */
  private static final double SAME_SLIP = 0.15;
  /** A character the first engine did not even think of has at most this share of its doubt. */
  private static final double UNTHOUGHT = 0.02;
  /** A character only the first engine saw is kept from here on, one that only the second saw from there on. */
  private static final double ALONE = 0.5;
  private static final double MISSED = 0.9;
  private static final double ONE_WITNESS = 0.5;
  /** Middles of two characters are further apart than this share of one's width. */
  private static final double ROOM = 0.5;

  private final LineReading first;
  private final LineReading second;
  private final Predicate<String> known;
  private final StringBuilder text = new StringBuilder();
  private final List<Glyph> glyphs = new ArrayList<>();
  private double all = 1;
  private int seen;

  private Consensus(LineReading first, LineReading second, Predicate<String> known) {
    this.first = first;
    this.second = second;
    this.known = known;
  }

  /** @param known whether the second engine could have answered with a character */
  static LineReading of(LineReading first, LineReading second, Predicate<String> known) {
    if (first.glyphs().isEmpty() || second.glyphs().isEmpty()) {
      LineReading only = first.glyphs().isEmpty() ? second : first;
      return new LineReading(only.text(), ONE_WITNESS * only.confidence(), only.glyphs());
    }
    return new Consensus(first, second, known).reached();
  }

  private LineReading reached() {
    for (Alignment.Pair pair : Alignment.of(shapes(first), shapes(second))) {
      if (pair.two() < 0) {
        alone(first.glyphs().get(pair.one()));
      } else if (pair.one() < 0) {
        missed(second.glyphs().get(pair.two()));
      } else {
        judge(first.glyphs().get(pair.one()), second.glyphs().get(pair.two()));
      }
    }
    return glyphs.isEmpty() ? LineReading.NOTHING : new LineReading(text.toString().strip(), all, glyphs);
  }

  private static List<String> shapes(LineReading reading) {
    return reading.glyphs().stream().map(g -> Lookalikes.shape(g.text())).toList();
  }

  private void alone(Glyph glyph) {
    if (glyph.confidence() >= ALONE || !known.test(glyph.text())) {
      add(glyph.text(), known.test(glyph.text()) ? (1 - ONE_WITNESS / 2) * glyph.confidence() : glyph.confidence(), glyph);
    } else {
      space(glyph);
      all *= 1 - glyph.confidence();
    }
  }

  /** Where the first engine leaves room for a character that the second saw, it is put in. */
  private void missed(Glyph glyph) {
    boolean room = first.glyphs().stream().noneMatch(g -> Math.abs(g.box().centreX() - glyph.box().centreX()) < ROOM * Math.max(glyph.box().width(), glyph.box().height() / 2));
    if (room && glyph.confidence() >= MISSED) {
      text.append(glyph.text());
      all *= ONE_WITNESS * glyph.confidence();
      glyphs.add(new Glyph(glyph.text(), glyph.box(), ONE_WITNESS * glyph.confidence(), List.of()));
    } else {
      all *= 1 - ONE_WITNESS * glyph.confidence();
    }
  }

  private void judge(Glyph one, Glyph two) {
    double heard = two.confidence();
    if (same(one.text(), two.text())) {
      double both = one.confidence() * heard;
      add(one.text(), both / (both + (1 - one.confidence()) * (1 - heard) * SAME_SLIP), one);
      return;
    }
    double mine = one.confidence() * (known.test(one.text()) ? (1 - heard) * SAME_SLIP : 1);
    double other = thought(one, two.text()) * heard;
    double doubt = 1e-6;
    add(other > mine ? two.text() : one.text(), Math.max(mine, other) / (mine + other + doubt), one);
  }

  /** What the first engine gave the second's character. */
  private static double thought(Glyph one, String text) {
    double sum = one.candidates().stream().filter(c -> same(c.text(), text)).mapToDouble(Candidate::confidence).sum();
    return Math.max(sum, UNTHOUGHT * (1 - one.confidence()));
  }

  private static boolean same(String a, String b) {
    return Lookalikes.shape(a).equals(Lookalikes.shape(b));
  }

  private void add(String character, double confidence, Glyph place) {
    space(place);
    text.append(character);
    all *= confidence;
    glyphs.add(place.as(character, confidence));
  }

  /** The spaces the first engine saw before one of its characters. */
  private void space(Glyph own) {
    int at = Math.max(seen, first.text().indexOf(own.text(), seen));
    text.append(first.text(), seen, at);
    seen = Math.min(first.text().length(), at + own.text().length());
  }
}
