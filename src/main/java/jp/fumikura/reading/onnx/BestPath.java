package jp.fumikura.reading.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Candidate;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.LineReading;
import jp.fumikura.reading.Lookalikes;

/**
 * From the net's scores to characters: the best shape of every step (classes that paper cannot tell apart count
 * together: which of them it is follows from the neighbours), repeats merged, blanks dropped, digits put in where ink was
 * passed over; each character with its probability and what else it might be.
 */
final class BestPath {
  private static final int STEP = 4;
  private static final int CANDIDATES = 4;
  private static final double WORTH_NAMING = 0.001;
  /** A class with more than this has it against all others together. */
  private static final double UNDIVIDED = 0.5;
  /** The net answered with nothing: whatever is put there is a guess. */
  private static final double MOST_PASSED_OVER = 0.5;

  private final Vocabulary vocabulary;

  /** A character on its way: its class, the step where it is surest, its probability there. */
  private record Peak(int k, int step, double probability, List<Candidate> others) {}

  BestPath(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** How many steps a line of so many pixels has; what a batch adds on the right is paper. */
  static int steps(int width) {
    return (width + STEP - 1) / STEP;
  }

  LineReading read(Logits scores, NetInput input) {
    List<Peak> peaks = new ArrayList<>();
    int[] best = IntStream.range(0, scores.steps()).map(step -> best(scores, step)).toArray();
    int step = 0;
    while (step < best.length) {
      int k = best[step];
      int end = step + 1;
      while (end < best.length && vocabulary.alike(best[end], k)) {
        end++;
      }
      if (k != Vocabulary.BLANK) {
        peaks.add(peak(scores, best, step, end));
      }
      step = end;
    }
    addPassedOver(peaks, scores, input);
    return reading(peaks, input);
  }

  /** Ink beside a digit that nothing stands for is the digit the net found likeliest there, however unlikely: somebody must look. */
  private void addPassedOver(List<Peak> peaks, Logits scores, NetInput input) {
    List<UnreadInk.Read> read = peaks.stream().filter(p -> !vocabulary.text(p.k).isBlank()).map(p -> new UnreadInk.Read((p.step + 0.5) * STEP, numeric(p))).toList();
    for (UnreadInk.Stroke stroke : UnreadInk.of(input.image(), read)) {
      int before = (int) peaks.stream().filter(p -> p.step * STEP < stroke.from()).count();
      boolean inNumber = before > 0 && numeric(peaks.get(before - 1)) || before < peaks.size() && numeric(peaks.get(before));
      if (inNumber) {
        likeliestDigit(scores, stroke).ifPresent(p -> peaks.add(before, p));
      }
    }
  }

  private boolean numeric(Peak peak) {
    return Expectation.DIGITS.allows(vocabulary.text(peak.k));
  }

  private Optional<Peak> likeliestDigit(Logits scores, UnreadInk.Stroke stroke) {
    List<Peak> digits = new ArrayList<>();
    for (int step = Math.max(0, stroke.from() / STEP - 1); step <= Math.min(scores.steps() - 1, stroke.to() / STEP + 1); step++) {
      for (Logits.Share share : scores.likely(step, WORTH_NAMING)) {
        if (share.k() != Vocabulary.BLANK && vocabulary.text(share.k()).codePoints().allMatch(Character::isDigit)) {
          digits.add(new Peak(share.k(), step, Math.min(MOST_PASSED_OVER, share.probability()), List.of()));
        }
      }
    }
    return digits.stream().max(Comparator.comparingDouble(Peak::probability));
  }

  /**
   * The likeliest class of a step. Where several classes of one shape (0, ０, ○) share what one of them would have had,
   * they count together: else blank wins over a digit in plain sight.
   */
  private int best(Logits scores, int step) {
    int k = scores.best(step);
    if (scores.probability(step, k) > UNDIVIDED) {
      return k;
    }
    List<Logits.Share> shares = scores.likely(step, WORTH_NAMING);
    return shares.stream().max(Comparator.comparingDouble(s -> together(shares, s.k()))).map(Logits.Share::k).orElse(k);
  }

  private double together(List<Logits.Share> shares, int k) {
    return shares.stream().filter(s -> vocabulary.alike(s.k(), k)).mapToDouble(Logits.Share::probability).sum();
  }

  private Peak peak(Logits scores, int[] best, int from, int to) {
    int surest = from;
    for (int step = from + 1; step < to; step++) {
      surest = scores.probability(step, best[step]) > scores.probability(surest, best[surest]) ? step : surest;
    }
    int k = best[surest];
    double alike = 0;
    List<Candidate> others = new ArrayList<>();
    for (Logits.Share share : scores.likely(surest, WORTH_NAMING)) {
      alike += vocabulary.alike(share.k(), k) ? share.probability() : 0;
      if (share.k() != k && share.k() != Vocabulary.BLANK && !vocabulary.text(share.k()).isBlank() && others.size() < CANDIDATES) {
        others.add(new Candidate(vocabulary.text(share.k()), share.probability()));
      }
    }
    return new Peak(k, surest, Math.min(1, alike), others);
  }

  private LineReading reading(List<Peak> peaks, NetInput input) {
    List<String> characters = Lookalikes.settled(peaks.stream().map(p -> vocabulary.text(p.k)).toList());
    List<Glyph> glyphs = new ArrayList<>();
    double all = 1;
    for (int i = 0; i < peaks.size(); i++) {
      if (!characters.get(i).isBlank()) {
        all *= peaks.get(i).probability;
        glyphs.add(new Glyph(characters.get(i), box(peaks, i, input), peaks.get(i).probability, peaks.get(i).others));
      }
    }
    return glyphs.isEmpty() ? LineReading.NOTHING : new LineReading(String.join("", characters).strip(), all, glyphs);
  }

  /** Between the middles to its neighbours, at most 0.6 of the height to either side. */
  private static Box box(List<Peak> peaks, int i, NetInput input) {
    double at = place(peaks.get(i), input);
    double reach = 0.6 * input.ink().height();
    double from = i == 0 ? at - reach : Math.max(at - reach, (place(peaks.get(i - 1), input) + at) / 2);
    double to = i + 1 == peaks.size() ? at + reach : Math.min(at + reach, (place(peaks.get(i + 1), input) + at) / 2);
    Box ink = input.ink();
    return Box.between(Math.max(ink.x(), (int) Math.round(from)), ink.y(), Math.min(ink.right(), (int) Math.round(to)), ink.bottom());
  }

  private static double place(Peak peak, NetInput input) {
    return input.left() + (peak.step + 0.5) * STEP / input.scale();
  }
}
