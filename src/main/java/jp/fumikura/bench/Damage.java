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
import java.util.SplittableRandom;
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
  /** Normally distributed numbers to draw from: a page has nine million grains, and each drawn afresh took longer than the rest of the scan. */
  private static final double[] NORMAL = normal(new Random(20_261_130));

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
    double[][] levels = levels(paper);
    SplittableRandom grains = new SplittableRandom(random.nextLong());
    for (int i = 0; i < data.length; i += bands) {
      double grain = noise * NORMAL[grains.nextInt() >>> 16];
      for (int b = 0; b < bands; b++) {
        data[i + b] = (byte) Math.max(0, Math.min(255, Math.round(levels[b][data[i + b] & 0xff] + grain)));
      }
    }
  }

  /** What each level of print is on its paper, by band. */
  private static double[][] levels(double[] paper) {
    double[][] out = new double[paper.length][256];
    for (int b = 0; b < paper.length; b++) {
      for (int level = 0; level < 256; level++) {
        out[b][level] = 30 + (paper[b] - 30) * (level / 255.0);
      }
    }
    return out;
  }

  private static double[] normal(Random random) {
    double[] out = new double[1 << 16];
    for (int i = 0; i < out.length; i++) {
      out[i] = random.nextGaussian();
    }
    return out;
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
      int even = 0;
      for (int x = bands; x < width; x++) {
        even = row[x] == row[x - bands] ? even + 1 : 0;
        int middle = x - reach * bands;
        if (middle >= reach * bands && even < 2 * reach * bands) {
          data[y * width + middle] = weighed(row, middle, bands, kernel);
        }
      }
    }
  }

  private static void blurDown(byte[] data, int height, int width, float[] kernel) {
    int reach = kernel.length / 2;
    byte[] source = data.clone();
    int[] even = new int[width];
    for (int y = 1; y < height; y++) {
      for (int x = 0; x < width; x++) {
        even[x] = source[y * width + x] == source[(y - 1) * width + x] ? even[x] + 1 : 0;
        if (y >= 2 * reach && even[x] < 2 * reach) {
          data[(y - reach) * width + x] = weighed(source, (y - reach) * width + x, width, kernel);
        }
      }
    }
  }

  /** What the kernel makes of the values around a place, {@code step} apart. Where they are all even it would change nothing. */
  private static byte weighed(byte[] values, int at, int step, float[] kernel) {
    int reach = kernel.length / 2;
    float sum = 0;
    for (int k = -reach; k <= reach; k++) {
      sum += kernel[k + reach] * (values[at + k * step] & 0xff);
    }
    return (byte) Math.round(sum);
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
