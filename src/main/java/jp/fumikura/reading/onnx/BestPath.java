package jp.fumikura.reading.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Candidate;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.LineReading;

/**
 * From the net's scores to characters: the best class of every step, repeats merged, blanks dropped; each character
 * with its probability (both widths added up, since paper cannot always tell them apart) and what else it might be.
 */
final class BestPath {
  private static final int STEP = 4;
  private static final int CANDIDATES = 4;
  private static final double WORTH_NAMING = 0.001;

  private final Vocabulary vocabulary;

  /** A character on its way: its class, the step where it is surest, and the probabilities there. */
  private record Peak(int k, int step, double probability, List<Candidate> others) {}

  BestPath(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The best class of every step. */
  static int[] classes(float[][] scores, int steps, boolean[] allowed) {
    int[] out = new int[steps];
    for (int t = 0; t < steps; t++) {
      for (int k = 1; k < allowed.length; k++) {
        if (allowed[k] && scores[t][k] > scores[t][out[t]]) {
          out[t] = k;
        }
      }
    }
    return out;
  }

  LineReading read(float[][] scores, NetInput input, boolean[] allowed) {
    int steps = Math.min(scores.length, (input.image().width() + STEP - 1) / STEP);
    int[] best = classes(scores, steps, allowed);
    List<Peak> peaks = new ArrayList<>();
    int t = 0;
    while (t < steps) {
      int end = t;
      while (end < steps && best[end] == best[t]) {
        end++;
      }
      if (best[t] != Vocabulary.BLANK) {
        peaks.add(peak(scores, best[t], t, end, allowed));
      }
      t = end;
    }
    return reading(peaks, input);
  }

  private Peak peak(float[][] scores, int k, int from, int to, boolean[] allowed) {
    Peak best = null;
    for (int t = from; t < to; t++) {
      double sum = total(scores[t], allowed);
      double p = share(scores[t], k, sum);
      if (best == null || p > best.probability) {
        best = new Peak(k, t, p, List.of());
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("no step from " + from + " to " + to);
    }
    return new Peak(k, best.step, Math.min(1, best.probability), others(scores[best.step], k, allowed));
  }

  /** With its twin of the other width. */
  private double share(float[] scores, int k, double total) {
    double twin = vocabulary.otherWidth(k) == Vocabulary.BLANK ? 0 : Math.exp(scores[vocabulary.otherWidth(k)] - total);
    return Math.exp(scores[k] - total) + twin;
  }

  /** Logarithm of the sum of exponentials. */
  private static double total(float[] scores, boolean[] allowed) {
    double most = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < allowed.length; k++) {
      most = allowed[k] ? Math.max(most, scores[k]) : most;
    }
    double sum = 0;
    for (int k = 0; k < allowed.length; k++) {
      sum += allowed[k] ? Math.exp(scores[k] - most) : 0;
    }
    return most + Math.log(sum);
  }

  private List<Candidate> others(float[] scores, int chosen, boolean[] allowed) {
    double total = total(scores, allowed);
    List<Candidate> out = new ArrayList<>();
    for (int k = 1; k < allowed.length; k++) {
      double p = allowed[k] && k != chosen ? Math.exp(scores[k] - total) : 0;
      if (p > WORTH_NAMING && !vocabulary.text(k).isBlank()) {
        out.add(new Candidate(vocabulary.text(k), p));
      }
    }
    out.sort(Comparator.comparingDouble(Candidate::confidence).reversed());
    return out.size() > CANDIDATES ? out.subList(0, CANDIDATES) : out;
  }

  private LineReading reading(List<Peak> peaks, NetInput input) {
    StringBuilder text = new StringBuilder();
    List<Glyph> glyphs = new ArrayList<>();
    double all = 1;
    for (int i = 0; i < peaks.size(); i++) {
      Peak peak = peaks.get(i);
      text.append(vocabulary.text(peak.k));
      if (!vocabulary.text(peak.k).isBlank()) {
        all *= peak.probability;
        glyphs.add(new Glyph(vocabulary.text(peak.k), box(peaks, i, input), peak.probability, peak.others));
      }
    }
    return glyphs.isEmpty() ? LineReading.NOTHING : new LineReading(text.toString().strip(), all, glyphs);
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
