package jp.fumikura.sample.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Random;
import jp.fumikura.page.PageImage;

/** Makes a scan of a clean sheet: skewed, turned, on paper of its own, with the machine's noise. */
final class Scanner {
  private Scanner() {}

  /** Where a pixel of the sheet lies on the scan: it was laid in turned the other way than it must be turned back. */
  static AffineTransform path(Scan scan, int width, int height) {
    boolean odd = scan.turn().swapsSides();
    AffineTransform path = AffineTransform.getTranslateInstance((odd ? height : width) / 2.0, (odd ? width : height) / 2.0);
    path.quadrantRotate(-scan.turn().degrees() / 90);
    path.rotate(Math.toRadians(scan.skew()));
    path.translate(-width / 2.0, -height / 2.0);
    return path;
  }

  static BufferedImage scan(BufferedImage sheet, Scan scan, Random random) {
    boolean odd = scan.turn().swapsSides();
    int width = odd ? sheet.getHeight() : sheet.getWidth();
    int height = odd ? sheet.getWidth() : sheet.getHeight();
    BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, width, height);
    g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    g.drawImage(sheet, path(scan, sheet.getWidth(), sheet.getHeight()), null);
    g.dispose();
    expose(out, scan, random);
    return out;
  }

  private static void expose(BufferedImage page, Scan scan, Random random) {
    int[] row = new int[page.getWidth()];
    for (int y = 0; y < page.getHeight(); y++) {
      page.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] = pixel(row[x], scan, scan.noise() == 0 ? 0 : random.nextGaussian() * scan.noise());
      }
      page.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
  }

  private static int pixel(int rgb, Scan scan, double noise) {
    double paper = scan.paper() / 255.0;
    int r = level((rgb >> 16 & 0xff) * paper * (paper < 0.93 ? 1.01 : 1) + noise);
    int g = level((rgb >> 8 & 0xff) * paper + noise);
    int b = level((rgb & 0xff) * paper * (paper < 0.93 ? 0.95 : 1) + noise);
    if (scan.depth() == PageImage.Depth.COLOUR) {
      return r << 16 | g << 8 | b;
    }
    int grey = r * 77 + g * 150 + b * 29 >> 8;
    int out = scan.depth() == PageImage.Depth.GREY ? grey : grey < scan.paper() * 0.68 ? 0 : 255;
    return out << 16 | out << 8 | out;
  }

  private static int level(double value) {
    return (int) Math.clamp(Math.round(value), 0L, 255L);
  }
}
