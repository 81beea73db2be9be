package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import jp.fumikura.bench.Damage;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.Masks;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.preparation.PagePreparation;

/** A sheet with some hundred places to sign, in cells, on lines or free, a name of another kind in each, as it comes out of the preparation. */
record NameSheet(PreparedPage page, List<Name> names) {
  /**
   * Somebody or something that puts names on paper.
   *
   * @param source whose figure it counts for
   */
  record Writer(String source, NameEntry kind, Writing writing) {}

  @FunctionalInterface
  interface Writing {
    void write(Graphics2D paper, String name, Rectangle2D place, Random random);
  }

  record Name(Writer writer, String text, Box place) {
    List<WrittenLine> lines(PreparedPage page) {
      return WrittenLine.in(place, page, Masks.below(page.text(), 214), List.of());
    }
  }

  private record Put(Writer writer, String text, Rectangle2D place) {}

  static NameSheet of(Random random, Supplier<Writer> writers, Supplier<String> texts) {
    int dpi = random.nextInt(2) == 0 ? 200 : 300;
    boolean colour = random.nextInt(10) < 6;
    double scale = dpi / 25.4;
    BufferedImage image = new BufferedImage((int) Math.round(210 * scale), (int) Math.round(297 * scale), colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
    AffineTransform map = AffineTransform.getScaleInstance(scale, scale);
    map.rotate(Math.toRadians(0.6 * random.nextGaussian()), 105, 148);
    Graphics2D out = paper(image, map);
    List<Put> put = filled(out, random, writers, texts);
    out.dispose();
    PageImage scan = scanned(image, colour, dpi, random);
    PreparedPage page = new PagePreparation().prepare(scan);
    return new NameSheet(page, put.stream().map(p -> new Name(p.writer(), p.text(), page.placement().toPrepared(box(map, p.place())))).toList());
  }

  private static Graphics2D paper(BufferedImage image, AffineTransform map) {
    Graphics2D out = image.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, image.getWidth(), image.getHeight());
    out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    out.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    out.transform(map);
    return out;
  }

  private static List<Put> filled(Graphics2D out, Random random, Supplier<Writer> writers, Supplier<String> texts) {
    List<Put> put = new ArrayList<>();
    for (double y = 12; y < 282; y += 9.8) {
      for (double x = 9; x < 160; x += 49) {
        Rectangle2D place = new Rectangle2D.Double(x, y, 45, 5.5 + 2.5 * random.nextDouble());
        framed(out, place, random);
        Writer writer = writers.get();
        String text = texts.get();
        writer.writing().write(out, text, place, random);
        put.add(new Put(writer, text, place));
      }
    }
    return put;
  }

  private static void framed(Graphics2D out, Rectangle2D p, Random random) {
    out.setColor(new Color(20, 20, 20));
    int frame = random.nextInt(3);
    float thick = 0.1f + 0.15f * random.nextFloat();
    out.setStroke(random.nextInt(4) == 0 ? new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {0.5f, 0.5f}, 0) : new BasicStroke(thick));
    if (frame == 0) {
      out.draw(new Rectangle2D.Double(p.getX() - 0.6, p.getY() - 0.6, p.getWidth() + 1.2, p.getHeight() + 1.2));
    } else if (frame == 1) {
      out.draw(new Line2D.Double(p.getX(), p.getMaxY(), p.getMaxX(), p.getMaxY()));
    }
  }

  private static PageImage scanned(BufferedImage image, boolean colour, int dpi, Random random) {
    double grey = 212 + random.nextInt(40);
    double[] paper = colour ? new double[] {grey - 6 * random.nextDouble(), grey, grey} : new double[] {grey};
    double blur = (0.35 + 0.7 * random.nextDouble()) * dpi / 300;
    PageImage scan = Damage.aged(image, blur, paper, 1.5 + 4 * random.nextDouble(), 0.5f + 0.4f * random.nextFloat(), Resolution.ofDpi(dpi), random);
    return !colour && random.nextInt(4) == 0 ? bilevel(scan, 120 + random.nextInt(70)) : scan;
  }

  private static PageImage bilevel(PageImage scan, int limit) {
    GreyImage grey = scan.toGrey();
    byte[] out = new byte[grey.pixels().length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) ((grey.pixels()[i] & 0xff) < limit ? 0 : 255);
    }
    return PageImage.bilevel(new GreyImage(grey.width(), grey.height(), out), scan.resolution());
  }

  private static Box box(AffineTransform map, Rectangle2D place) {
    java.awt.Rectangle b = map.createTransformedShape(place).getBounds();
    return new Box(b.x, b.y, b.width, b.height);
  }
}
