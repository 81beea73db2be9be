package jp.fumikura.bench.forms;

import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Kernel;
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
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** What lies between paper and file: optics, paper, sensor and JPEG. */
final class Glass {
  private Glass() {}

  static PageImage scan(BufferedImage print, MadeScan.Looks looks, Random random) {
    BufferedImage image = looks.colour() ? print : grey(print);
    image = blurred(image, (float) ((0.35 + 0.5 * random.nextDouble()) * looks.dpi() / 300));
    age(image, 212 + random.nextInt(40), looks.colour() ? 6 * random.nextDouble() : 0, 1.5 + 4 * random.nextDouble(), random);
    return jpeg(image, 0.6f + 0.3f * random.nextFloat(), Resolution.ofDpi(looks.dpi()));
  }

  private static BufferedImage grey(BufferedImage colour) {
    BufferedImage out = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    out.createGraphics().drawImage(colour, 0, 0, null);
    return out;
  }

  private static BufferedImage blurred(BufferedImage image, float sigma) {
    float side = (float) Math.exp(-1 / (2 * sigma * sigma));
    float corner = side * side;
    float sum = 1 + 4 * side + 4 * corner;
    float[] k = {corner, side, corner, side, 1, side, corner, side, corner};
    for (int i = 0; i < k.length; i++) {
      k[i] /= sum;
    }
    return new ConvolveOp(new Kernel(3, 3, k), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
  }

  /** Paper of this grey, with a cast towards yellow, and grain. */
  private static void age(BufferedImage image, int paper, double cast, double noise, Random random) {
    byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    int bands = image.getRaster().getNumBands();
    for (int i = 0; i < data.length; i += bands) {
      double grain = noise * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) * 2;
      for (int b = 0; b < bands; b++) {
        double white = paper - (bands == 3 && b == 0 ? cast : 0);
        data[i + b] = (byte) Math.clamp(Math.round(20 + (white - 20) * (data[i + b] & 0xff) / 255.0 + grain), 0, 255);
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
