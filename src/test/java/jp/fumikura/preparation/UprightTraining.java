package jp.fumikura.preparation;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/**
 * Makes {@code upright.bin}: draws random Japanese text in the typefaces of this machine (some are kept back for tests, as
 * everywhere in the project), cuts it as {@link Glyphs} does, and teaches {@link Uprightness} which of four turns is upright.
 * {@code java … UprightTraining FILE}; some two minutes on one core; same fonts, same bytes.
 */
final class UprightTraining {
  private static final List<String> KEPT_BACK = List.of("biz ud", "motoya", "seto");
  private static final int INPUTS = Glyphs.SIDE * Glyphs.SIDE;
  private static final int PAGES = 360;
  private static final int EPOCHS = 14;

  private final Random random = new Random(20);
  private final float[] weights = new float[Uprightness.size()];

  public static void main(String[] args) throws IOException {
    UprightTraining training = new UprightTraining();
    List<float[]> glyphs = training.glyphs();
    System.out.println(glyphs.size() + " glyphs");
    List<float[]> held = new ArrayList<>(glyphs.subList(0, glyphs.size() / 20));
    training.learn(glyphs.subList(glyphs.size() / 20, glyphs.size()), held);
    training.write(args[0]);
  }

  private List<float[]> glyphs() {
    List<Font> fonts = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(f -> f.canDisplay('印') && f.canDisplay('届') && f.canDisplay('ア'))
        .filter(f -> KEPT_BACK.stream().noneMatch(k -> f.getFontName(java.util.Locale.ENGLISH).toLowerCase(java.util.Locale.ROOT).contains(k))).toList();
    System.out.println(fonts.size() + " fonts");
    List<float[]> out = new ArrayList<>();
    for (int p = 0; p < PAGES; p++) {
      out.addAll(Glyphs.of(Binarisation.binarise(page(fonts.get(random.nextInt(fonts.size()))))));
    }
    java.util.Collections.shuffle(out, random);
    return out;
  }

  private GreyImage page(Font font) {
    BufferedImage image = new BufferedImage(1000, 1000, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 1000, 1000);
    int grey = random.nextInt(90);
    g.setColor(new Color(grey, grey, grey));
    g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.rotate(Math.toRadians(random.nextGaussian()), 500, 500);
    for (int y = 50; y < 950; ) {
      int size = 17 + random.nextInt(26);
      g.setFont(font.deriveFont(random.nextInt(4) == 0 ? Font.BOLD : Font.PLAIN, size));
      double pitch = size * (1 + random.nextDouble() * 0.6);
      for (double x = 20; x < 940; x += pitch) {
        g.drawString(character(), (int) x, y);
      }
      y += size * 3 / 2;
    }
    g.dispose();
    GreyImage drawn = PageImage.of(image, Resolution.ofDpi(200)).toGrey();
    return random.nextBoolean() ? Smoothing.box3(drawn) : drawn;
  }

  private String character() {
    int kind = random.nextInt(100);
    int row = kind < 58 ? 16 + random.nextInt(31) : kind < 76 ? 4 : kind < 88 ? 5 : 3;
    int cell = row >= 16 ? 1 + random.nextInt(94) : row == 4 ? 1 + random.nextInt(83) : row == 5 ? 1 + random.nextInt(86) : 16 + random.nextInt(10);
    return new String(new byte[] {(byte) (0xa0 + row), (byte) (0xa0 + cell)}, Charset.forName("EUC-JP"));
  }

  private void learn(List<float[]> glyphs, List<float[]> held) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (random.nextGaussian() * (i < Uprightness.HIDDEN * (INPUTS + 1) ? 0.09 : 0.5));
    }
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      float rate = 0.02f * (1 - (float) epoch / EPOCHS) + 0.0005f;
      for (float[] glyph : glyphs) {
        step(glyph, rate);
      }
      Uprightness net = new Uprightness(weights);
      long right = held.stream().filter(g -> best(net.turns(g)) == 0).count();
      System.out.printf("epoch %d: %.1f %% of %d single glyphs right%n", epoch, 100.0 * right / held.size(), held.size());
    }
  }

  private static int best(double[] votes) {
    int best = 0;
    for (int q = 1; q < votes.length; q++) {
      best = votes[q] > votes[best] ? q : best;
    }
    return best;
  }

  /** One step of gradient descent on the softmax over the four turns. */
  private void step(float[] glyph, float rate) {
    float[][] turned = new float[4][];
    double[][] hidden = new double[4][Uprightness.HIDDEN];
    double[] score = new double[4];
    double total = 0;
    for (int q = 0; q < 4; q++) {
      turned[q] = q == 0 ? glyph : Glyphs.turned(turned[q - 1]);
      for (int h = 0; h < Uprightness.HIDDEN; h++) {
        float at = weights[h * (INPUTS + 1) + INPUTS];
        for (int i = 0; i < INPUTS; i++) {
          at += weights[h * (INPUTS + 1) + i] * turned[q][i];
        }
        hidden[q][h] = Math.max(0, at);
        score[q] += hidden[q][h] * weights[Uprightness.HIDDEN * (INPUTS + 1) + h];
      }
      total += Math.exp(score[q]);
    }
    for (int q = 0; q < 4; q++) {
      float gradient = (float) (Math.exp(score[q]) / total - (q == 0 ? 1 : 0));
      for (int h = 0; h < Uprightness.HIDDEN; h++) {
        if (hidden[q][h] > 0) {
          int o = Uprightness.HIDDEN * (INPUTS + 1) + h;
          float back = rate * gradient * weights[o];
          weights[o] -= rate * gradient * (float) hidden[q][h];
          for (int i = 0; i < INPUTS; i++) {
            weights[h * (INPUTS + 1) + i] -= back * turned[q][i];
          }
          weights[h * (INPUTS + 1) + INPUTS] -= back;
        }
      }
    }
  }

  private void write(String file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(new FileOutputStream(file))) {
      for (int from = 0; from < weights.length; from += INPUTS + 1) {
        int to = Math.min(weights.length, from + INPUTS + 1);
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
