package jp.fumikura.mark;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Whether a window of a {@link WrittenLine} was written by hand, printed or stamped: four layers of 3 × 3 convolutions, whose planes are averaged,
 * with their spread, over the columns that hold ink. Its numbers are made by {@code ocr-models/name-hand/train.py}.
 */
final class NameHandNet {
  private static final int[] CHANNELS = {1, 8, 16, 24, 32};
  private static final int HIDDEN = 24;
  /** What it tells apart: the order of {@link NameEntry}, which goes on with {@code UNSURE}. */
  private static final int KINDS = 3;
  /** Columns of the window that end up in one of the last planes. */
  private static final int SHRUNK = 8;
  private static final double LEAST_INK = 0.004;
  private static final double LEAST_SPREAD = 1e-4;

  private final List<Planes.Layer> layers = new ArrayList<>();
  private final float[] hidden;
  private final float[] kinds;

  private NameHandNet(DataInputStream in) throws IOException {
    for (int layer = 1; layer < CHANNELS.length; layer++) {
      layers.add(Planes.Layer.read(in, CHANNELS[layer - 1], CHANNELS[layer]));
    }
    int features = 2 * CHANNELS[CHANNELS.length - 1];
    hidden = Planes.floats(in, HIDDEN * (features + 1));
    kinds = Planes.floats(in, KINDS * (HIDDEN + 1));
  }

  static NameHandNet shipped() {
    try (InputStream in = Objects.requireNonNull(NameHandNet.class.getResourceAsStream("name-hand.bin"), "name-hand.bin is not in the jar")) {
      return new NameHandNet(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("name-hand.bin cannot be read", e);
    }
  }

  /** How likely each of {@code HAND}, {@code PRINT} and {@code STAMP} is. */
  double[] kinds(float[] window) {
    Planes planes = new Planes(1, WrittenLine.HEIGHT, WrittenLine.WIDTH, window);
    for (Planes.Layer layer : layers.subList(0, layers.size() - 1)) {
      planes = planes.convolved(layer).halved();
    }
    float[] features = features(planes.convolved(layers.getLast()), inked(window));
    return Planes.softmax(Planes.dense(Planes.positive(Planes.dense(features, hidden, HIDDEN)), kinds, KINDS));
  }

  private static boolean[] inked(float[] window) {
    boolean[] out = new boolean[WrittenLine.WIDTH / SHRUNK];
    for (int column = 0; column < out.length; column++) {
      double sum = 0;
      for (int y = 0; y < WrittenLine.HEIGHT; y++) {
        for (int x = 0; x < SHRUNK; x++) {
          sum += window[y * WrittenLine.WIDTH + column * SHRUNK + x];
        }
      }
      out[column] = sum / (WrittenLine.HEIGHT * SHRUNK) > LEAST_INK;
    }
    return out;
  }

  /** Of each plane its mean, then of each its standard deviation, over the inked columns. */
  private static float[] features(Planes planes, boolean[] inked) {
    float[] out = new float[2 * planes.channels()];
    for (int plane = 0; plane < planes.channels(); plane++) {
      double sum = 0;
      double squares = 0;
      int count = 0;
      for (int i = 0; i < planes.height() * planes.width(); i++) {
        if (inked[i % planes.width()]) {
          double value = Math.max(0, planes.values()[plane * planes.height() * planes.width() + i]);
          sum += value;
          squares += value * value;
          count++;
        }
      }
      double mean = sum / Math.max(1, count);
      out[plane] = (float) mean;
      out[planes.channels() + plane] = (float) Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean) + LEAST_SPREAD);
    }
    return out;
  }
}
