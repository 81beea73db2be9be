package jp.fumikura.mark;

import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Makes {@code seal-glyph.bin}: teaches {@link SealGlyphNet} what {@link SealGlyphSamples} draws. {@code java … SealGlyphTraining FILE}.
 */
final class SealGlyphTraining {
  private static final int SAMPLES = 110_000;
  private static final int EPOCHS = 12;
  private static final int ROW = Cluster.INPUTS + 1;

  private record Sample(float[] inputs, int kind) {}

  private final Random random = new Random(21);
  private final float[] weights = new float[SealGlyphNet.size()];

  public static void main(String[] args) throws IOException {
    SealGlyphTraining training = new SealGlyphTraining();
    List<Sample> samples = training.samples();
    training.learn(samples.subList(samples.size() / 20, samples.size()), samples.subList(0, samples.size() / 20));
    training.write(args[0]);
  }

  private List<Sample> samples() {
    SealGlyphSamples drawing = new SealGlyphSamples(random);
    List<Sample> out = new ArrayList<>();
    while (out.size() < SAMPLES) {
      drawing.drawn().map(d -> new Sample(d.cluster().inputs(d.print()), d.kind().ordinal())).ifPresent(out::add);
    }
    Collections.shuffle(out, random);
    return out;
  }

  private void learn(List<Sample> samples, List<Sample> held) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * (i < SealGlyphNet.HIDDEN * ROW ? 0.07 : 0.3));
    }
    SealGlyphNet net = new SealGlyphNet(weights);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      float rate = 0.02f * (1 - (float) epoch / EPOCHS) + 0.0005f;
      samples.forEach(s -> step(net, s, rate));
      long right = held.stream().filter(s -> best(net.kinds(s.inputs())) == s.kind()).count();
      long missed = held.stream().filter(s -> s.kind() != 0 && net.kinds(s.inputs())[0] > 0.3).count();
      long invented = held.stream().filter(s -> s.kind() == 0 && net.kinds(s.inputs())[0] < 0.3).count();
      System.out.printf("epoch %d: %.2f %% of %d right, marks missed %d, invented %d%n", epoch, 100.0 * right / held.size(), held.size(), missed, invented);
    }
  }

  private static int best(double[] kinds) {
    int best = 0;
    for (int k = 1; k < kinds.length; k++) {
      best = kinds[k] > kinds[best] ? k : best;
    }
    return best;
  }

  private void step(SealGlyphNet net, Sample sample, float rate) {
    double[] hidden = net.hidden(sample.inputs());
    double[] kinds = SealGlyphNet.softmax(net.outputs(hidden));
    double[] back = new double[SealGlyphNet.HIDDEN];
    for (int k = 0; k < kinds.length; k++) {
      double gradient = rate * (kinds[k] - (k == sample.kind() ? 1 : 0));
      int row = SealGlyphNet.HIDDEN * ROW + k * (SealGlyphNet.HIDDEN + 1);
      for (int h = 0; h < SealGlyphNet.HIDDEN; h++) {
        back[h] += gradient * weights[row + h];
        weights[row + h] -= (float) (gradient * hidden[h]);
      }
      weights[row + SealGlyphNet.HIDDEN] -= (float) gradient;
    }
    for (int h = 0; h < SealGlyphNet.HIDDEN; h++) {
      if (hidden[h] > 0) {
        for (int i = 0; i < sample.inputs().length; i++) {
          weights[h * ROW + i] -= (float) (back[h] * sample.inputs()[i]);
        }
        weights[h * ROW + ROW - 1] -= (float) back[h];
      }
    }
  }

  private void write(String file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
      for (int from = 0; from < weights.length; from += ROW) {
        int to = Math.min(weights.length, from + ROW);
        float largest = 1e-6f;
        for (int i = from; i < to; i++) {
          largest = Math.max(largest, Math.abs(weights[i]));
        }
        out.writeFloat(largest / 127);
        for (int i = from; i < to; i++) {
          out.writeByte(Math.round(weights[i] / largest * 127));
        }
      }
    }
  }
}
