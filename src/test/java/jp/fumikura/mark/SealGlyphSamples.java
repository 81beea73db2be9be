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
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.mark.SealGlyphNet.Kind;
import jp.fumikura.page.BitImage;
import jp.fumikura.page.Resolution;

/**
 * Draws 印 bare, in circles and in brackets, and everything it may be taken for, in the typefaces of this machine (three families are kept
 * back for tests), as a scanner sees it at 200 dpi.
 */
final class SealGlyphSamples {
  private static final List<String> KEPT_BACK = List.of("biz ud", "motoya", "seto");
  private static final String ALIKE = "即卯卵仰抑却脚郎部却命節御即邸郵巨臣卸却匝印日目口回自白田且旧伊何同円";
  /** What stands alone on forms as a seal mark does. */
  private static final String ALONE = "年月日円歳人分度有無男女様殿科第号名所局長氏回枚点件才級室階区市町村県都府宛自至甲乙要否可正副済未昭平令大明生時額計ー一二三";
  private static final String FEW = "()（）[]「」・※→↑★●■□◇△×＋－〒";

  /** A piece of print that hangs together, and what it is. */
  record Drawn(BitImage print, Cluster cluster, Kind kind) {}

  private final Random random;
  private final List<Font> fonts = Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
      .filter(f -> f.canDisplay('印') && f.canDisplay('届') && f.canDisplay('ア'))
      .filter(f -> KEPT_BACK.stream().noneMatch(k -> f.getFontName(Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(k))).toList();

  SealGlyphSamples(Random random) {
    this.random = random;
    System.out.println(fonts.size() + " fonts");
  }

  Optional<Drawn> drawn() {
    Font font = fonts.get(random.nextInt(fonts.size()));
    int lot = random.nextInt(100);
    Kind kind = lot < 12 ? Kind.BARE : lot < 28 ? Kind.CIRCLED : lot < 37 ? Kind.BRACKETED : Kind.OTHER;
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

  private Optional<Drawn> cut(BufferedImage image, Kind kind) {
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
    byte[] pixels = ((DataBufferByte) scanned.getRaster().getDataBuffer()).getData();
    for (int i = 0; i < pixels.length; i++) {
      if ((pixels[i] & 0xff) + (noise == 0 ? 0 : random.nextGaussian() * noise) < threshold) {
        print.set(i % 160, i / 160);
      }
    }
    return Cluster.of(print, Resolution.ofDpi(200)).stream().filter(c -> c.box().contains(80, 55)).max(Comparator.comparingLong(c -> c.box().area()))
        .map(c -> new Drawn(print, c, seen(kind, c)));
  }

  /** Brackets that stand apart leave 印 alone. */
  private static Kind seen(Kind kind, Cluster cluster) {
    return kind == Kind.BRACKETED && cluster.box().width() < cluster.box().height() * 1.25 ? Kind.BARE : kind;
  }
}
