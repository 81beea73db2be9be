package jp.fumikura.reading.onnx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The net's scores of one line: for each step a row of classes.
 *
 * @param values row after row
 * @param classes length of a row
 */
record Logits(float[] values, int classes, int steps) {
  /** What lies this far below the best counts for less than a millionth. */
  private static final float NEGLIGIBLE = 14;

  /** A class and its probability at a step. */
  record Share(int k, double probability) {}

  /** Adds to every step what is known beforehand about each class. */
  void add(float[] bias) {
    for (int at = 0; at < steps * classes; at += classes) {
      for (int k = 0; k < classes; k++) {
        values[at + k] += bias[k];
      }
    }
  }

  /** The class with the highest score; the first of equals. */
  int best(int step) {
    int at = step * classes;
    float most = most(step);
    int k = 0;
    while (values[at + k] != most) {
      k++;
    }
    return k;
  }

  /** Kept apart from finding its place: this loop runs on many values at once. */
  private float most(int step) {
    int at = step * classes;
    float most = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < classes; k++) {
      most = Math.max(most, values[at + k]);
    }
    return most;
  }

  /** The probability of a class at a step. */
  double probability(int step, int k) {
    return Math.exp(values[step * classes + k] - logTotal(step));
  }

  /** Classes likelier than a limit, best first. */
  List<Share> likely(int step, double limit) {
    int at = step * classes;
    double total = logTotal(step);
    double least = total + Math.log(limit);
    List<Share> out = new ArrayList<>();
    for (int k = 0; k < classes; k++) {
      if (values[at + k] > least) {
        out.add(new Share(k, Math.exp(values[at + k] - total)));
      }
    }
    out.sort(Comparator.comparingDouble(Share::probability).reversed());
    return out;
  }

  /** The logarithm of the sum of exponentials: a score less this is the logarithm of its probability. */
  private double logTotal(int step) {
    int at = step * classes;
    float most = most(step);
    float least = most - NEGLIGIBLE;
    double sum = 0;
    for (int k = 0; k < classes; k++) {
      if (values[at + k] > least) {
        sum += Math.exp(values[at + k] - most);
      }
    }
    return most + Math.log(sum);
  }
}
