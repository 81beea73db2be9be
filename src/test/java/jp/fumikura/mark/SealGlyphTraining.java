package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.mark.SealGlyphNet.Kind;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Resolution;

/**
 * Makes {@code seal-glyph.bin}: draws 印 bare, in circles and in brackets, and everything it may be taken for, in the
 * typefaces of this machine (some are kept back for tests), and teaches {@link SealGlyphNet}. {@code java … SealGlyphTraining FILE}.
 */
final class SealGlyphTraining {
  private static final List<String> KEPT_BACK = List.of("biz ud", "motoya", "seto");
  private static final String ALIKE = "即卯卵仰抑却脚郎部却命節御即邸郵巨臣卸却匝印日目口回自白田且旧伊何同円";
  /** What stands alone on forms as a seal mark does. */
  private static final String ALONE = "年月日円歳人分度有無男女様殿科第号名所局長氏回枚点件才級室階区市町村県都府宛自至甲乙要否可正副済未昭平令大明生時額計ー一二三";
  private static final String FEW = "()（）[]「」・※→↑★●■□◇△×＋－〒";
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
    List<Font> fonts = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
        .filter(f -> f.canDisplay('印') && f.canDisplay('届') && f.canDisplay('ア'))
        .filter(f -> KEPT_BACK.stream().noneMatch(k -> f.getFontName(Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(k))).toList();
    System.out.println(fonts.size() + " fonts");
    List<Sample> out = new ArrayList<>();
    while (out.size() < SAMPLES) {
      Font font = fonts.get(random.nextInt(fonts.size()));
      int kind = random.nextInt(100);
      drawn(font, kind < 12 ? Kind.BARE : kind < 28 ? Kind.CIRCLED : kind < 37 ? Kind.BRACKETED : Kind.OTHER).ifPresent(out::add);
    }
    Collections.shuffle(out, random);
    return out;
  }

  private Optional<Sample> drawn(Font font, Kind kind) {
    BufferedImage image = new BufferedImage(160, 110, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 160, 110);
    int grey = random.nextInt(140);
    g.setColor(new Color(grey, grey, grey));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.rotate(Math.toRadians(random.nextGaussian() * 0.8), 80, 55);
    g.setFont(font.deriveFont(random.nextInt(5) == 0 ? Font.BOLD : Font.PLAIN, 15f + random.nextInt(26)));
    boolean circled = kind == Kind.CIRCLED || kind == Kind.OTHER && random.nextInt(3) == 0;
    boolean bracketed = kind == Kind.BRACKETED || kind == Kind.OTHER && !circled && random.nextInt(4) == 0;
    String text = kind == Kind.OTHER ? other(circled) : circled && font.canDisplay('㊞') && random.nextInt(2) == 0 ? "㊞" : "印";
    centred(g, bracketed ? bracketed(text) : text);
    if (circled && !text.equals("㊞") && !(text.length() == 1 && text.charAt(0) >= 0x2460 && text.charAt(0) < 0x2500)) {
      ring(g);
    }
    g.dispose();
    return cut(image, kind);
  }

  private String bracketed(String text) {
    return random.nextBoolean() ? "(" + text + ")" : "（" + text + "）";
  }

  private void centred(Graphics2D g, String text) {
    GlyphVector glyphs = g.getFont().createGlyphVector(g.getFontRenderContext(), text);
    Rectangle2D bounds = glyphs.getVisualBounds();
    g.drawGlyphVector(glyphs, (float) (80 - bounds.getCenterX() + random.nextGaussian()), (float) (55 - bounds.getCenterY() + random.nextGaussian()));
  }

  private void ring(Graphics2D g) {
    double d = g.getFont().getSize2D() * (1.35 + random.nextDouble() * 0.9);
    float thick = 1f + random.nextFloat() * 2;
    g.setStroke(random.nextInt(3) == 0 ? new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2 + random.nextInt(2), 2}, 0) : new BasicStroke(thick));
    g.draw(new Ellipse2D.Double(80 - d / 2, 55 - d / 2 * (0.9 + random.nextDouble() * 0.2), d, d));
  }

  private String other(boolean circled) {
    int kind = random.nextInt(100);
    if (circled && kind < 40) {
      return String.valueOf((char) (0x2460 + random.nextInt(20)));
    }
    if (circled && kind < 50) {
      return String.valueOf("㊙㊤㊥㊦㊧㊨秘男女有無済".charAt(random.nextInt(12)));
    }
    if (circled && kind < 55) {
      return "";
    }
    if (!circled && kind < 22) {
      return String.valueOf(ALONE.charAt(random.nextInt(ALONE.length())));
    }
    if (!circled && kind < 26) {
      return String.valueOf(FEW.charAt(random.nextInt(FEW.length())));
    }
    if (!circled && kind < 34) {
      return random.nextInt(2) == 0 ? random.nextInt(200) + "" : (char) ('A' + random.nextInt(26)) + "" + (char) ('a' + random.nextInt(26));
    }
    if (kind < 50) {
      return String.valueOf(ALIKE.charAt(random.nextInt(ALIKE.length()))).replace("印", "即");
    }
    if (!circled && kind < 68) {
      return random(16 + random.nextInt(31)) + random(16 + random.nextInt(31));
    }
    return kind < 74 ? random(4) : kind < 80 ? random(5) : kind < 84 ? random.nextInt(30) + "" : random(16 + random.nextInt(31));
  }

  private String random(int row) {
    String text = new String(new byte[] {(byte) (0xa0 + row), (byte) (0xa0 + 1 + random.nextInt(row == 4 ? 83 : row == 5 ? 86 : 94))}, Charset.forName("EUC-JP"));
    return text.equals("印") ? "即" : text;
  }

  private Optional<Sample> cut(BufferedImage image, Kind kind) {
    BufferedImage scanned = image;
    if (random.nextInt(3) > 0) {
      float side = 0.06f + random.nextFloat() * 0.06f;
      float[] blur = new float[9];
      Arrays.fill(blur, side);
      blur[4] = 1 - 8 * side;
      scanned = new ConvolveOp(new Kernel(3, 3, blur), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    }
    double noise = random.nextInt(3) * 6;
    int threshold = 170 + random.nextInt(55);
    BitImage print = new BitImage(160, 110);
    for (int y = 0; y < 110; y++) {
      for (int x = 0; x < 160; x++) {
        if (scanned.getRaster().getSample(x, y, 0) + random.nextGaussian() * noise < threshold) {
          print.set(x, y);
        }
      }
    }
    return Cluster.of(print, Resolution.ofDpi(200)).stream().filter(c -> c.box().contains(80, 55)).max(Comparator.comparingLong(c -> c.box().area()))
        .map(c -> new Sample(c.inputs(print), seen(kind, c).ordinal()));
  }

  /** Brackets that stand apart leave 印 alone. */
  private static Kind seen(Kind kind, Cluster cluster) {
    return kind == Kind.BRACKETED && cluster.box().width() < cluster.box().height() * 1.25 ? Kind.BARE : kind;
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
