package jp.fumikura.preparation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * How upright a Japanese character stands: a small net (256 shares of ink, one hidden layer, one number out) shown the
 * character in all four turns. Written words run either way in Japanese, so lines tell little; characters do not lie down.
 *
 * <p>Its numbers are made by {@code UprightTraining} in the tests from characters drawn in some sixty typefaces.
 */
final class Uprightness {
  static final int HIDDEN = 28;
  private static final int INPUTS = Glyphs.SIDE * Glyphs.SIDE;

  /** Weights of all hidden units for each input in turn: bare paper asks for none of them. */
  private final float[] byInput = new float[INPUTS * HIDDEN];
  private final float[] biases = new float[HIDDEN];
  private final float[] output;

  /** @param weights hidden weights row by row with their bias last, then the output weights */
  Uprightness(float[] weights) {
    for (int h = 0; h < HIDDEN; h++) {
      int row = h * (INPUTS + 1);
      for (int i = 0; i < INPUTS; i++) {
        byInput[i * HIDDEN + h] = weights[row + i];
      }
      biases[h] = weights[row + INPUTS];
    }
    output = Arrays.copyOfRange(weights, HIDDEN * (INPUTS + 1), size());
  }

  static int size() {
    return HIDDEN * (INPUTS + 1) + HIDDEN;
  }

  /** The net that is shipped: a scale for each hidden unit's bytes, then for the output's. */
  static Uprightness shipped() {
    try (InputStream in = Objects.requireNonNull(Uprightness.class.getResourceAsStream("upright.bin"), "upright.bin is not in the jar")) {
      DataInputStream data = new DataInputStream(in);
      float[] weights = new float[size()];
      for (int from = 0; from < weights.length; from += INPUTS + 1) {
        float scale = data.readFloat();
        for (int i = from; i < Math.min(weights.length, from + INPUTS + 1); i++) {
          weights[i] = data.readByte() * scale;
        }
      }
      return new Uprightness(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("upright.bin cannot be read", e);
    }
  }

  double score(float[] glyph) {
    float[] at = biases.clone();
    for (int i = 0; i < INPUTS; i++) {
      addInked(glyph[i], i * HIDDEN, at);
    }
    double sum = 0;
    for (int h = 0; h < HIDDEN; h++) {
      sum += Math.max(0, at[h]) * output[h];
    }
    return sum;
  }

  private void addInked(float ink, int row, float[] at) {
    for (int h = 0; h < HIDDEN && ink != 0; h++) {
      at[h] += byInput[row + h] * ink;
    }
  }

  /** Log probability that the glyph must be turned 0, 1, 2, 3 quarters clockwise to stand upright. */
  double[] turns(float[] glyph) {
    double[] out = new double[4];
    double total = 0;
    for (int q = 0; q < 4; q++) {
      out[q] = score(glyph);
      total += Math.exp(out[q]);
      glyph = Glyphs.turned(glyph);
    }
    for (int q = 0; q < 4; q++) {
      out[q] -= Math.log(total);
    }
    return out;
  }
}
