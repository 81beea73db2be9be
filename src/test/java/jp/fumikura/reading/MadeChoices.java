package jp.fumikura.reading;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** A sheet of questions with printed answers, one of them circled by pen or ticked, drawn from a seed: separators, sizes, frames and hands differ. */
final class MadeChoices {
  private static final double DPI = 300;
  private static final List<List<String>> WORDS = List.of(List.of("明", "大", "昭", "平", "令"), List.of("男", "女"), List.of("有", "無"), List.of("はい", "いいえ"),
      List.of("普通", "当座", "貯蓄"), List.of("新規", "変更", "廃止"), List.of("本人", "代理人"), List.of("希望する", "希望しない"), List.of("午前", "午後"), List.of("可燃", "不燃", "資源"));
  private static final List<String> LABELS = List.of("生年月日", "性別", "障害の有無", "同意", "預金種別", "届出区分", "来庁者", "送付", "時間帯", "種類");
  private static final List<String> SEPARATORS = List.of("・", " ／ ", "　", "・");

  /** @param chosen index, or -1 */
  record Question(String label, List<String> options, int chosen, boolean ticked) {}

  private final Random random;
  private final Font font;
  private final BufferedImage image = new BufferedImage((int) (210 / 25.4 * DPI), (int) (297 / 25.4 * DPI), BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = image.createGraphics();
  private final List<Question> questions = new ArrayList<>();

  MadeChoices(long seed, Font font) {
    this.random = new Random(seed);
    this.font = font;
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    pen.rotate(Math.toRadians(random.nextGaussian() * 0.4), image.getWidth() / 2.0, image.getHeight() / 2.0);
    pen.scale(DPI / 25.4, DPI / 25.4);
    draw();
  }

  List<Question> questions() {
    return questions;
  }

  PageImage page() {
    return PageImage.of(image, Resolution.ofDpi(DPI));
  }

  private void draw() {
    text("申込書", 90, 25, 6);
    double size = 3.6 + random.nextDouble() * 0.9;
    double row = 11 + random.nextDouble() * 4;
    double wall = 50 + random.nextDouble() * 12;
    boolean framed = random.nextInt(4) > 0;
    for (int i = 0; i < WORDS.size(); i++) {
      double y = 40 + i * row;
      if (framed) {
        frame(20, y, wall - 20, row);
        frame(wall, y, 170 - wall, row);
      }
      double base = y + row / 2 + size * 0.36;
      text(LABELS.get(i), 23, base, size);
      boolean ticked = random.nextInt(3) == 0;
      int chosen = random.nextInt(5) == 0 ? -1 : random.nextInt(WORDS.get(i).size());
      questions.add(new Question(LABELS.get(i), WORDS.get(i), chosen, ticked));
      options(WORDS.get(i), chosen, ticked, wall + 4, base, size);
    }
  }

  private void options(List<String> words, int chosen, boolean ticked, double x, double base, double size) {
    String separator = ticked ? "　" : SEPARATORS.get(random.nextInt(SEPARATORS.size()));
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        x = text(separator, x, base, size);
      }
      if (ticked) {
        box(x, base - size * 0.82, size * 0.85, i == chosen);
        x += size * 1.15;
      }
      double end = text(words.get(i), x, base, size);
      if (!ticked && i == chosen) {
        circle((x + end) / 2, base - size * 0.38, (end - x) / 2 + 0.7 + random.nextDouble() * 0.7, size * 0.5 + 0.7 + random.nextDouble() * 0.7);
      }
      x = end;
    }
  }

  private double text(String text, double x, double base, double size) {
    Font sized = font.deriveFont((float) size);
    pen.setFont(sized);
    pen.setColor(new Color(25, 25, 25));
    pen.drawString(text, (float) x, (float) base);
    return x + sized.getStringBounds(text, pen.getFontRenderContext()).getWidth();
  }

  private void frame(double x, double y, double width, double height) {
    pen.setColor(new Color(25, 25, 25));
    pen.setStroke(new BasicStroke(0.25f));
    pen.draw(new Rectangle2D.Double(x, y, width, height));
  }

  private void box(double x, double y, double side, boolean ticked) {
    frame(x, y, side, side);
    if (ticked) {
      Path2D tick = new Path2D.Double();
      tick.moveTo(x + side * (0.1 + random.nextDouble() * 0.15), y + side * (0.4 + random.nextDouble() * 0.2));
      tick.lineTo(x + side * (0.35 + random.nextDouble() * 0.15), y + side * (0.75 + random.nextDouble() * 0.2));
      tick.lineTo(x + side * (0.8 + random.nextDouble() * 0.5), y + side * (0.25 - random.nextDouble() * 0.5));
      stroke(tick);
    }
  }

  /** Round and round by hand: the ends do not meet, and no radius is the same twice. */
  private void circle(double x, double y, double across, double down) {
    Path2D line = new Path2D.Double();
    double from = random.nextDouble() * 2 * Math.PI;
    double wobble = random.nextDouble() * 2 * Math.PI;
    for (int i = 0; i <= 60; i++) {
      double angle = from + i * 2 * Math.PI * (0.97 + random.nextDouble() * 0.005) / 60;
      double reach = 1 + 0.06 * Math.sin(2 * angle + wobble) + 0.04 * i / 60.0;
      double px = x + across * reach * Math.cos(angle);
      double py = y + down * reach * Math.sin(angle);
      if (i == 0) {
        line.moveTo(px, py);
      } else {
        line.lineTo(px, py);
      }
    }
    stroke(line);
  }

  private void stroke(Path2D line) {
    int shade = random.nextInt(70);
    pen.setColor(random.nextInt(3) == 0 ? new Color(30, 40, 120) : new Color(shade, shade, shade));
    pen.setStroke(new BasicStroke(0.35f + random.nextFloat() * 0.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(line);
  }
}
