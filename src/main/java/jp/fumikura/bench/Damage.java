package jp.fumikura.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.Resolution;

/**
 * What an office scanner does to a clean page: a tilt of 0.66–1.48°, blur, grey paper of 215–235, noise, and JPEG of
 * quality 60–75. The same seed gives the same scan.
 */
public final class Damage {
  private Damage() {}

  /** A scan of a clean page at the page's own resolution. */
  public static PageImage scan(PageImage clean, long seed) {
    return scan(clean, seed, clean.depth() == PageImage.Depth.COLOUR);
  }

  /** Grey where {@code colour} is false. */
  public static PageImage scan(PageImage clean, long seed, boolean colour) {
    Random random = new Random(seed);
    double tilt = tilt(random);
    double blur = 0.5 + 0.6 * random.nextDouble();
    int paper = 215 + random.nextInt(21);
    double noise = 2 + 4 * random.nextDouble();
    float quality = 0.60f + 0.15f * random.nextFloat();
    BufferedImage tilted = tilted(clean.toBufferedImage(), tilt, colour);
    return aged(tilted, blur * clean.resolution().dpi() / 300, new double[] {paper, paper, paper}, noise, quality, clean.resolution(), random);
  }

  /**
   * What optics, paper, sensor and JPEG make of print; the image itself is changed too.
   *
   * @param blur standard deviation in pixels
   * @param paper how bright it is in each band of the image, 0–255
   * @param noise standard deviation of the grain, in levels of 255
   * @param quality of the JPEG, 0–1
   */
  public static PageImage aged(BufferedImage print, double blur, double[] paper, double noise, float quality, Resolution resolution, Random random) {
    age(print, blur, paper, noise, random);
    return jpeg(print, quality, resolution);
  }

  /** Degrees by which the scan of this seed is turned clockwise around the middle of the page. */
  public static double tilt(long seed) {
    return tilt(new Random(seed));
  }

  private static double tilt(Random random) {
    return (0.66 + 0.82 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
  }

  /** Where a box of the clean page lies on its scan. */
  public static Box tilted(Box clean, double degrees, PageImage page) {
    AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), page.width() / 2.0, page.height() / 2.0);
    return new Placement(turn).toScan(clean);
  }

  private static BufferedImage tilted(BufferedImage clean, double degrees, boolean colour) {
    BufferedImage out = new BufferedImage(clean.getWidth(), clean.getHeight(), colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D g = out.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, out.getWidth(), out.getHeight());
    AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(degrees), clean.getWidth() / 2.0, clean.getHeight() / 2.0);
    g.drawImage(clean, new AffineTransformOp(turn, AffineTransformOp.TYPE_BICUBIC), 0, 0);
    g.dispose();
    return out;
  }

  /** Blurs every band, lays it on its paper and sprinkles all alike. */
  private static void age(BufferedImage image, double sigma, double[] paper, double noise, Random random) {
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int bands = image.getRaster().getNumBands();
    int width = image.getWidth() * bands;
    float[] kernel = kernel(sigma);
    blur(data, image.getHeight(), width, bands, kernel);
    blurDown(data, image.getHeight(), width, kernel);
    for (int i = 0; i < data.length; i += bands) {
      double grain = noise * random.nextGaussian();
      for (int b = 0; b < bands; b++) {
        double ink = (data[i + b] & 0xff) / 255.0;
        data[i + b] = (byte) Math.max(0, Math.min(255, Math.round(30 + (paper[b] - 30) * ink + grain)));
      }
    }
  }

  private static float[] kernel(double sigma) {
    int reach = Math.max(1, (int) Math.ceil(2.5 * sigma));
    float[] out = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      out[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
      sum += out[i + reach];
    }
    for (int i = 0; i < out.length; i++) {
      out[i] /= sum;
    }
    return out;
  }

  private static void blur(byte[] data, int height, int width, int bands, float[] kernel) {
    int reach = kernel.length / 2;
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      System.arraycopy(data, y * width, row, 0, width);
      for (int x = reach * bands; x < width - reach * bands; x++) {
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
          sum += kernel[k + reach] * (row[x + k * bands] & 0xff);
        }
        data[y * width + x] = (byte) Math.round(sum);
      }
    }
  }

  private static void blurDown(byte[] data, int height, int width, float[] kernel) {
    int reach = kernel.length / 2;
    byte[] source = data.clone();
    for (int y = reach; y < height - reach; y++) {
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
          sum += kernel[k + reach] * (source[(y + k) * width + x] & 0xff);
        }
        data[y * width + x] = (byte) Math.round(sum);
      }
    }
  }

  private static PageImage jpeg(BufferedImage image, float quality, Resolution resolution) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(quality);
      try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), how);
      }
      writer.dispose();
      return PageImage.of(ImageIO.read(new ByteArrayInputStream(bytes.toByteArray())), resolution);
    } catch (IOException e) {
      throw new UncheckedIOException("JPEG in memory", e);
    }
  }
}
