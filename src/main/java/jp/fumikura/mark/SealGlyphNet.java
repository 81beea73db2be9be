package jp.fumikura.mark;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Whether a piece of print is 印, 印 in a circle, or 印 in brackets. One hidden layer; its numbers are made by
 * {@code SealGlyphTraining} in the tests from characters drawn in the typefaces of a development machine.
 */
final class SealGlyphNet {
  /** What it tells apart; {@code OTHER} is everything else in print. */
  enum Kind { OTHER, BARE, CIRCLED, BRACKETED }

  static final int HIDDEN = 32;
  static final int KINDS = Kind.values().length;
  private static final int ROW = Cluster.INPUTS + 1;

  /** Hidden weights row by row with their bias last, then for each kind its weights with bias last. */
  private final float[] weights;

  SealGlyphNet(float[] weights) {
    this.weights = weights;
  }

  static int size() {
    return HIDDEN * ROW + KINDS * (HIDDEN + 1);
  }

  static SealGlyphNet shipped() {
    try (InputStream in = Objects.requireNonNull(SealGlyphNet.class.getResourceAsStream("seal-glyph.bin"), "seal-glyph.bin is not in the jar")) {
      DataInputStream data = new DataInputStream(in);
      float[] weights = new float[size()];
      for (int from = 0; from < weights.length; from += ROW) {
        float scale = data.readFloat();
        for (int i = from; i < Math.min(weights.length, from + ROW); i++) {
          weights[i] = data.readByte() * scale;
        }
      }
      return new SealGlyphNet(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("seal-glyph.bin cannot be read", e);
    }
  }

  /** Probability of each kind, in the order of {@link Kind}. */
  double[] kinds(float[] inputs) {
    return softmax(outputs(hidden(inputs)));
  }

  double[] hidden(float[] inputs) {
    int[] inked = IntStream.range(0, inputs.length).filter(i -> inputs[i] != 0).toArray();
    double[] out = new double[HIDDEN];
    for (int h = 0; h < HIDDEN; h++) {
      float at = weights[h * ROW + ROW - 1];
      for (int i : inked) {
        at += weights[h * ROW + i] * inputs[i];
      }
      out[h] = Math.max(0, at);
    }
    return out;
  }

  double[] outputs(double[] hidden) {
    double[] out = new double[KINDS];
    for (int k = 0; k < KINDS; k++) {
      int row = HIDDEN * ROW + k * (HIDDEN + 1);
      out[k] = weights[row + HIDDEN];
      for (int h = 0; h < HIDDEN; h++) {
        out[k] += hidden[h] * weights[row + h];
      }
    }
    return out;
  }

  static double[] softmax(double[] scores) {
    double[] out = new double[scores.length];
    double total = 0;
    for (int k = 0; k < scores.length; k++) {
      total += out[k] = Math.exp(scores[k]);
    }
    for (int k = 0; k < scores.length; k++) {
      out[k] /= total;
    }
    return out;
  }
}
