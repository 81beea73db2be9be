package jp.fumikura.mark;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What small nets of convolutions hand from layer to layer: planes of equal size, one after the other, each row by row.
 *
 * @param values of all planes, {@code channels * height * width} of them
 */
record Planes(int channels, int height, int width, float[] values) {
  Planes {
    if (values.length != channels * height * width) {
      throw new IllegalArgumentException(values.length + " values for " + channels + " planes of " + width + " x " + height);
    }
  }

  /** The weights of a layer of 3 × 3 convolutions, as the training scripts write them: outputs by inputs by rows by columns. */
  record Layer(int outputs, float[] kernels, float[] biases) {
    static Layer read(DataInputStream in, int inputs, int outputs) throws IOException {
      return new Layer(outputs, floats(in, outputs * inputs * 9), floats(in, outputs));
    }
  }

  /** Weights as the training scripts write them: the size of a step, then a byte each. */
  static float[] floats(DataInputStream in, int count) throws IOException {
    float scale = in.readFloat();
    float[] out = new float[count];
    for (int i = 0; i < count; i++) {
      out[i] = in.readByte() * scale;
    }
    return out;
  }

  /** Beyond their edges the planes are empty; they are two columns wide at least. */
  Planes convolved(Layer layer) {
    int area = height * width;
    float[] out = new float[layer.outputs() * area];
    for (int o = 0; o < layer.outputs(); o++) {
      Arrays.fill(out, o * area, (o + 1) * area, layer.biases()[o]);
      for (int i = 0; i < channels; i++) {
        for (int row = 0; row < 3; row++) {
          add(i * area, out, o * area, row - 1, layer.kernels(), ((o * channels + i) * 3 + row) * 3);
        }
      }
    }
    return new Planes(layer.outputs(), height, width, out);
  }

  /** Adds a plane, moved down by {@code dy} and weighed by the three weights of a kernel's row, to another. */
  private void add(int from, float[] to, int toAt, int dy, float[] kernels, int kernel) {
    float left = kernels[kernel];
    float middle = kernels[kernel + 1];
    float right = kernels[kernel + 2];
    for (int y = Math.max(0, -dy); y < Math.min(height, height - dy); y++) {
      int source = from + (y + dy) * width;
      int target = toAt + y * width;
      to[target] += middle * values[source] + right * values[source + 1];
      for (int x = 1; x < width - 1; x++) {
        to[target + x] += left * values[source + x - 1] + middle * values[source + x] + right * values[source + x + 1];
      }
      to[target + width - 1] += left * values[source + width - 2] + middle * values[source + width - 1];
    }
  }

  /** The largest of each 2 × 2, and nothing below 0. */
  Planes halved() {
    int rows = height / 2;
    int columns = width / 2;
    float[] out = new float[channels * rows * columns];
    int i = 0;
    for (int plane = 0; plane < channels; plane++) {
      for (int y = 0; y < rows; y++) {
        int at = (plane * height + 2 * y) * width;
        for (int x = 0; x < columns; x++, at += 2) {
          out[i++] = Math.max(0, Math.max(Math.max(values[at], values[at + 1]), Math.max(values[at + width], values[at + width + 1])));
        }
      }
    }
    return new Planes(channels, rows, columns, out);
  }

  /** A layer that joins all to all: rows of weights, each with its bias last. */
  static float[] dense(float[] inputs, float[] weights, int outputs) {
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

  /** Nothing below 0. */
  static float[] positive(float[] values) {
    float[] out = new float[values.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.max(0, values[i]);
    }
    return out;
  }

  /** Scores as probabilities. */
  static double[] softmax(float[] scores) {
    double[] out = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      out[i] = scores[i];
    }
    return SealGlyphNet.softmax(out);
  }
}
