package jp.fumikura.processing;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;

/** The picture of a page that people see on screen: a JPEG as the scan lies, small enough for a browser, without its My Numbers. */
final class PagePicture {
  private static final int LONG_SIDE = 1600;
  private static final float QUALITY = 0.8f;
  /** Grey of the bar over a My Number. */
  private static final int BAR = 0x60;

  private PagePicture() {}

  /** @param hidden boxes to paint over, pixels of the page image */
  static void write(PageImage page, List<Box> hidden, Path target) throws IOException {
    double factor = Math.min(1, (double) LONG_SIDE / Math.max(page.width(), page.height()));
    int width = Math.max(1, (int) Math.round(page.width() * factor));
    int height = Math.max(1, (int) Math.round(page.height() * factor));
    boolean colour = page.depth() == PageImage.Depth.COLOUR;
    BufferedImage picture = new BufferedImage(width, height, colour ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY);
    byte[] out = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    byte[][] planes = colour ? new byte[][] {page.blue(), page.green(), page.red()} : new byte[][] {page.red()};
    for (int p = 0; p < planes.length; p++) {
      reduce(planes[p], page.width(), page.height(), out, width, height, p, planes.length);
    }
    for (Box box : hidden) {
      bar(out, planes.length, width, height, box.scaled(factor).grown(2).within(width, height));
    }
    jpeg(picture, target);
  }

  /** Every pixel of the picture is the mean of those it stands for. */
  private static void reduce(byte[] in, int inWidth, int inHeight, byte[] out, int width, int height, int offset, int step) {
    int[] left = new int[width + 1];
    for (int x = 0; x <= width; x++) {
      left[x] = (int) ((long) x * inWidth / width);
    }
    for (int y = 0; y < height; y++) {
      int top = (int) ((long) y * inHeight / height);
      int bottom = Math.max(top + 1, (int) ((long) (y + 1) * inHeight / height));
      for (int x = 0; x < width; x++) {
        int right = Math.max(left[x] + 1, left[x + 1]);
        int sum = 0;
        for (int row = top; row < bottom; row++) {
          for (int i = row * inWidth + left[x]; i < row * inWidth + right; i++) {
            sum += in[i] & 0xff;
          }
        }
        out[(y * width + x) * step + offset] = (byte) (sum / ((bottom - top) * (right - left[x])));
      }
    }
  }

  private static void bar(byte[] out, int step, int width, int height, Box box) {
    for (int y = box.y(); y < Math.min(height, box.bottom()); y++) {
      java.util.Arrays.fill(out, (y * width + box.x()) * step, (y * width + box.right()) * step, (byte) BAR);
    }
  }

  private static void jpeg(BufferedImage picture, Path target) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(target))) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      parameters.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), parameters);
    } finally {
      writer.dispose();
    }
  }
}
