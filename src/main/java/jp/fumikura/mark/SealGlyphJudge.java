package jp.fumikura.mark;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * The second look at what {@link SealGlyphNet} lets through: three layers of 3 × 3 convolutions, each followed by the largest of 2 × 2, then one
 * hidden layer. Its numbers are made by {@code ocr-models/seal-glyph/train.py}.
 */
final class SealGlyphJudge {
  /** Parts of a piece of print along each side. */
  static final int SIDE = 32;
  private static final int[] CHANNELS = {1, 8, 16, 24};
  private static final int HIDDEN = 32;
  private static final int KINDS = SealGlyphNet.Kind.values().length;

  private final float[][] kernels = new float[CHANNELS.length - 1][];
  private final float[][] biases = new float[CHANNELS.length - 1][];
  private final float[] hidden;
  private final float[] kinds;

  private SealGlyphJudge(DataInputStream in) throws IOException {
    for (int layer = 0; layer < kernels.length; layer++) {
      kernels[layer] = floats(in, CHANNELS[layer + 1] * CHANNELS[layer] * 9);
      biases[layer] = floats(in, CHANNELS[layer + 1]);
    }
    int features = CHANNELS[CHANNELS.length - 1] * (SIDE / 8) * (SIDE / 8) + 1;
    hidden = floats(in, HIDDEN * (features + 1));
    kinds = floats(in, KINDS * (HIDDEN + 1));
  }

  static SealGlyphJudge shipped() {
    try (InputStream in = Objects.requireNonNull(SealGlyphJudge.class.getResourceAsStream("seal-judge.bin"), "seal-judge.bin is not in the jar")) {
      return new SealGlyphJudge(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("seal-judge.bin cannot be read", e);
    }
  }

  private static float[] floats(DataInputStream in, int count) throws IOException {
    float scale = in.readFloat();
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = in.readByte() * scale;
    }
    return out;
  }

  /** Probability of each kind, in the order of {@link SealGlyphNet.Kind}. */
  double[] kinds(float[] inputs) {
    float[] planes = Arrays.copyOf(inputs, SIDE * SIDE);
    int side = SIDE;
    for (int layer = 0; layer < kernels.length; layer++) {
      planes = halved(convolved(planes, side, layer), side, CHANNELS[layer + 1]);
      side /= 2;
    }
    float[] features = Arrays.copyOf(planes, planes.length + 1);
    features[planes.length] = inputs[SIDE * SIDE];
    float[] out = dense(features, hidden, HIDDEN);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, out[i]);
    }
    return softmax(dense(out, kinds, KINDS));
  }

  private static double[] softmax(float[] scores) {
    double[] out = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      out[i] = scores[i];
    }
    return SealGlyphNet.softmax(out);
  }

  private float[] convolved(float[] planes, int side, int layer) {
    int area = side * side;
    float[] out = new float[CHANNELS[layer + 1] * area];
    for (int o = 0; o < CHANNELS[layer + 1]; o++) {
      Arrays.fill(out, o * area, (o + 1) * area, biases[layer][o]);
      for (int i = 0; i < CHANNELS[layer]; i++) {
        for (int k = 0; k < 9; k++) {
          add(planes, i * area, out, o * area, side, k / 3 - 1, k % 3 - 1, kernels[layer][(o * CHANNELS[layer] + i) * 9 + k]);
        }
      }
    }
    return out;
  }

  /** Adds a plane, moved by (dx, dy) and weighed, to another; beyond its edges it is empty. */
  private static void add(float[] from, int fromAt, float[] to, int toAt, int side, int dy, int dx, float weight) {
    int first = Math.max(0, -dx);
    int last = Math.min(side, side - dx);
    for (int y = Math.max(0, -dy); y < Math.min(side, side - dy); y++) {
      int source = fromAt + (y + dy) * side + dx;
      int target = toAt + y * side;
      for (int x = first; x < last; x++) {
        to[target + x] += weight * from[source + x];
      }
    }
  }

  /** The largest of each 2 × 2, and nothing below 0. */
  private static float[] halved(float[] planes, int side, int channels) {
    int half = side / 2;
    float[] out = new float[channels * half * half];
    for (int i = 0; i < out.length; i++) {
      int at = i / (half * half) * side * side + i / half % half * 2 * side + i % half * 2;
      out[i] = Math.max(0, Math.max(Math.max(planes[at], planes[at + 1]), Math.max(planes[at + side], planes[at + side + 1])));
    }
    return out;
  }

  /** Rows of weights, each with its bias last. */
  private static float[] dense(float[] inputs, float[] weights, int outputs) {
    float[] out = new float[outputs];
    for (int o = 0; o < outputs; o++) {
      int row = o * (inputs.length + 1);
      float sum = weights[row + inputs.length];
      for (int i = 0; i < inputs.length; i++) {
        sum += weights[row + i] * inputs[i];
      }
      out[o] = sum;
    }
    return out;
  }
}
