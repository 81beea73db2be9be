package jp.fumikura.bench.made;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/**
 * Draws a filled form of a layout of its own for every seed: a title, ruled tables of labels and values, rows of boxes
 * for single characters, running text, upright labels, and a red seal over a name.
 */
public final class MadeForm {
  private static final double A4_WIDTH_MM = 210;
  private static final double A4_HEIGHT_MM = 297;

  private final Random random;
  private final MadeText texts;
  private final Resolution resolution;
  private final Font print;
  private final Font hand;
  private final boolean handFilled;
  private final BufferedImage image;
  private final Graphics2D g;
  private final List<Written> written = new ArrayList<>();
  private final double left;
  private final double right;
  private double y;

  private MadeForm(long seed, Resolution resolution, List<Font> prints, Font hand) {
    this.random = new Random(seed);
    this.texts = new MadeText(random);
    this.resolution = resolution;
    this.print = prints.get(random.nextInt(prints.size()));
    this.hand = hand;
    this.handFilled = random.nextInt(3) == 0;
    this.image = new BufferedImage(resolution.wholePx(A4_WIDTH_MM), resolution.wholePx(A4_HEIGHT_MM), BufferedImage.TYPE_3BYTE_BGR);
    this.g = image.createGraphics();
    this.left = px(15 + random.nextInt(10));
    this.right = image.getWidth() - px(15 + random.nextInt(10));
  }

  /**
   * @param prints fonts of which one is chosen for what is printed
   * @param hand the hand-like font some forms are filled in with
   */
  public static MadePage draw(long seed, Resolution resolution, List<Font> prints, Font hand) {
    MadeForm form = new MadeForm(seed, resolution, prints, hand);
    form.drawAll();
    return new MadePage(PageImage.of(form.image, resolution), form.written);
  }

  private void drawAll() {
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, image.getWidth(), image.getHeight());
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setColor(Color.BLACK);
    y = px(18);
    title();
    while (y < image.getHeight() - px(75)) {
      switch (random.nextInt(5)) {
        case 0, 1, 2 -> table();
        case 3 -> boxes();
        default -> paragraph();
      }
      y += px(6);
    }
    signature();
    g.dispose();
  }

  private void title() {
    String title = texts.label() + texts.label() + "申請書";
    double size = points(14 + random.nextInt(5));
    write(Written.Kind.LABEL, title, print, size, left + px(20 + random.nextInt(40)), y + size);
    y += size + px(6);
  }

  private void table() {
    int rows = 3 + random.nextInt(5);
    double height = px(7 + random.nextInt(5));
    double labels = px(24 + random.nextInt(16));
    boolean two = random.nextBoolean();
    double side = random.nextInt(3) == 0 ? px(8) : 0;
    double top = y;
    stroke(0.15 + 0.2 * random.nextDouble());
    for (int r = 0; r < rows; r++) {
      row(left + side, top + r * height, height, labels, two && random.nextInt(3) > 0);
    }
    if (side > 0) {
      rectangle(left, top, left + side, top + rows * height);
      upright(top, rows * height, side);
    }
    y = top + rows * height;
  }

  private void row(double x, double top, double height, double labels, boolean two) {
    double middle = two ? x + (right - x) / 2 : right;
    cells(x, middle, top, height, labels);
    if (two) {
      cells(middle, right, top, height, labels);
    }
  }

  private void cells(double from, double to, double top, double height, double labels) {
    rectangle(from, top, from + labels, top + height);
    rectangle(from + labels, top, to, top + height);
    double small = points(8.5 + random.nextInt(3));
    String label = texts.label();
    String spaced = random.nextInt(4) == 0 && label.length() == 2 ? label.charAt(0) + "　　" + label.charAt(1) : label;
    write(Written.Kind.LABEL, spaced, print, small, from + px(2), top + height / 2 + small * 0.36);
    double size = points(10 + random.nextInt(2));
    String value = fitting(to - from - labels - px(4), size);
    if (!value.isEmpty() && random.nextInt(8) > 0) {
      value(value, size, from + labels + px(2), top + height / 2 + size * 0.36);
    }
  }

  private String fitting(double width, double size) {
    for (int i = 0; i < 20; i++) {
      String value = texts.value();
      if (width(value, handFilled ? hand : print, size) < width) {
        return value;
      }
    }
    return "";
  }

  private void value(String value, double size, double x, double baseline) {
    boolean byHand = handFilled;
    write(byHand ? Written.Kind.HANDLIKE : Written.Kind.VALUE, value, byHand ? hand : print, size, x, baseline);
  }

  /** An upright label in the narrow cell at the side of a table. */
  private void upright(double top, double height, double side) {
    String label = texts.label();
    double size = points(10);
    double pitch = Math.min(size * 2.2, (height - px(4)) / label.length());
    if (pitch < size * 1.05) {
      return;
    }
    double first = top + (height - pitch * label.length()) / 2 + pitch / 2;
    Box box = null;
    for (int i = 0; i < label.length(); i++) {
      Box one = ink(label.substring(i, i + 1), print, size, left + (side - size) / 2, first + i * pitch + size * 0.36);
      box = box == null ? one : box.union(one);
    }
    if (box != null) {
      written.add(new Written(Written.Kind.VERTICAL, label, box));
    }
  }

  /** A label and a row of boxes for single digits or kana. */
  private void boxes() {
    double size = points(11);
    double cell = px(5.5 + random.nextInt(3));
    int count = 4 + random.nextInt(9);
    boolean kana = random.nextInt(3) == 0;
    write(Written.Kind.LABEL, texts.label(), print, points(10), left, y + cell / 2 + size * 0.36);
    String value = kana ? texts.kana(count) : texts.digits(count);
    Font font = handFilled ? hand : print;
    stroke(0.15);
    Box box = null;
    double start = left + px(35);
    for (int i = 0; i < count; i++) {
      rectangle(start + i * cell, y, start + (i + 1) * cell, y + cell);
      if (i < value.length()) {
        String one = value.substring(i, i + 1);
        Box ink = ink(one, font, size, start + i * cell + (cell - width(one, font, size)) / 2, y + cell / 2 + size * 0.36);
        box = box == null ? ink : box.union(ink);
      }
    }
    if (box != null) {
      written.add(new Written(handFilled ? Written.Kind.HAND_BOXES : Written.Kind.BOXES, value, box));
    }
    y += cell;
  }

  private void paragraph() {
    double size = points(9 + random.nextInt(3));
    int lines = 2 + random.nextInt(4);
    StringBuilder text = new StringBuilder();
    while (text.length() * size < (right - left) * lines) {
      text.append(texts.sentence());
    }
    int each = (int) ((right - left) / size) - 1;
    for (int i = 0; i < lines && text.length() >= (i + 1) * each; i++) {
      write(Written.Kind.RUNNING, text.substring(i * each, (i + 1) * each), print, size, left, y + size);
      y += size * (1.4 + 0.4 * random.nextDouble());
    }
  }

  /** Name of the applicant with a seal half over it. */
  private void signature() {
    double size = points(11);
    double x = left + px(70);
    write(Written.Kind.LABEL, "氏名", print, size, x, y + size);
    String text = texts.name();
    Box name = ink(text, handFilled ? hand : print, size, x + px(22), y + size);
    written.add(new Written(Written.Kind.SEALED, text, name));
    seal(name.right() - px(4), name.centreY());
    y += size;
  }

  private void seal(double x, double centreY) {
    double radius = px(5.2);
    g.setColor(new Color(214, 48, 49, 190));
    stroke(0.5);
    g.draw(new Ellipse2D.Double(x - radius, centreY - radius, 2 * radius, 2 * radius));
    Font font = print.deriveFont((float) px(4));
    g.fill(font.createGlyphVector(g.getFontRenderContext(), "佐").getOutline((float) (x - px(2)), (float) (centreY - px(0.2))));
    g.fill(font.createGlyphVector(g.getFontRenderContext(), "藤").getOutline((float) (x - px(2)), (float) (centreY + px(3.6))));
    g.setColor(Color.BLACK);
  }

  private void write(Written.Kind kind, String text, Font font, double size, double x, double baseline) {
    written.add(new Written(kind, text, ink(text, font, size, x, baseline)));
  }

  private Box ink(String text, Font font, double size, double x, double baseline) {
    GlyphVector glyphs = font.deriveFont((float) size).createGlyphVector(g.getFontRenderContext(), text);
    g.fill(glyphs.getOutline((float) x, (float) baseline));
    Rectangle2D b = glyphs.getVisualBounds();
    return Box.between((int) Math.floor(x + b.getMinX()), (int) Math.floor(baseline + b.getMinY()), (int) Math.ceil(x + b.getMaxX()), (int) Math.ceil(baseline + b.getMaxY()));
  }

  private double width(String text, Font font, double size) {
    return font.deriveFont((float) size).createGlyphVector(g.getFontRenderContext(), text).getLogicalBounds().getWidth();
  }

  private void rectangle(double x0, double y0, double x1, double y1) {
    g.draw(new Rectangle2D.Double(x0, y0, x1 - x0, y1 - y0));
  }

  private void stroke(double mm) {
    g.setStroke(new BasicStroke((float) px(mm)));
  }

  private double px(double mm) {
    return resolution.px(mm);
  }

  private double points(double points) {
    return points / 72 * resolution.dpi();
  }
}
