package jp.fumikura.mark;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  private final List<Planes.Layer> layers = new ArrayList<>();
  private final float[] hidden;
  private final float[] kinds;

  private SealGlyphJudge(DataInputStream in) throws IOException {
    for (int layer = 1; layer < CHANNELS.length; layer++) {
      layers.add(Planes.Layer.read(in, CHANNELS[layer - 1], CHANNELS[layer]));
    }
    int features = CHANNELS[CHANNELS.length - 1] * (SIDE / 8) * (SIDE / 8) + 1;
    hidden = Planes.floats(in, HIDDEN * (features + 1));
    kinds = Planes.floats(in, KINDS * (HIDDEN + 1));
  }

  static SealGlyphJudge shipped() {
    try (InputStream in = Objects.requireNonNull(SealGlyphJudge.class.getResourceAsStream("seal-judge.bin"), "seal-judge.bin is not in the jar")) {
      return new SealGlyphJudge(new DataInputStream(in));
    } catch (IOException e) {
      throw new UncheckedIOException("seal-judge.bin cannot be read", e);
    }
  }

  /** Probability of each kind, in the order of {@link SealGlyphNet.Kind}. */
  double[] kinds(float[] inputs) {
    Planes planes = new Planes(1, SIDE, SIDE, Arrays.copyOf(inputs, SIDE * SIDE));
    for (Planes.Layer layer : layers) {
      planes = planes.convolved(layer).halved();
    }
    float[] features = Arrays.copyOf(planes.values(), planes.values().length + 1);
    features[features.length - 1] = inputs[SIDE * SIDE];
    return Planes.softmax(Planes.dense(Planes.positive(Planes.dense(features, hidden, HIDDEN)), kinds, KINDS));
  }
}
