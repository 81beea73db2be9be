package jp.fumikura.intake;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** From the JDK's images to page images: fast ways for what scanners write, square pixels, upright by the file's own word. */
public final class Pixels {
  /** Pixels whose sides differ less than this are square. */
  private static final double SQUARE = 1.03;

  private Pixels() {}

  /** A page image of any decoded image; bilevel images are read bit by bit. */
  public static PageImage page(BufferedImage image, Resolution resolution) {
    if (image.getType() == BufferedImage.TYPE_BYTE_BINARY && image.getColorModel() instanceof IndexColorModel colours
        && image.getSampleModel() instanceof MultiPixelPackedSampleModel packed && packed.getPixelBitStride() == 1 && blackAndWhite(colours)) {
      return PageImage.bilevel(bits(image, packed, colours), resolution);
    }
    return PageImage.of(image, resolution);
  }

  private static boolean blackAndWhite(IndexColorModel colours) {
    int first = colours.getRGB(0) & 0xffffff;
    int second = colours.getRGB(1) & 0xffffff;
    return first + second == 0xffffff && (first == 0 || second == 0);
  }

  private static GreyImage bits(BufferedImage image, MultiPixelPackedSampleModel packed, IndexColorModel colours) {
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] in = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    byte[] out = new byte[width * height];
    byte zero = (byte) colours.getRGB(0);
    byte one = (byte) colours.getRGB(1);
    int stride = packed.getScanlineStride();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = (in[y * stride + (x >> 3)] >> (7 - (x & 7)) & 1) == 0 ? zero : one;
      }
    }
    return new GreyImage(width, height, out);
  }

  /** The image with square pixels at the finer of two resolutions: rows or columns are repeated, no value is invented. */
  public static PageImage square(PageImage image, double xDpi, double yDpi) {
    double ratio = xDpi / yDpi;
    if (ratio < SQUARE && ratio > 1 / SQUARE) {
      return image.withResolution(Resolution.ofDpi(Math.sqrt(xDpi * yDpi)));
    }
    double finer = Math.max(xDpi, yDpi);
    return stretch(image, (int) Math.round(image.width() * finer / xDpi), (int) Math.round(image.height() * finer / yDpi), Resolution.ofDpi(finer));
  }

  private static PageImage stretch(PageImage image, int width, int height, Resolution resolution) {
    return remap(image, width, height, resolution, (x, y) -> (int) ((long) y * image.height() / height) * image.width() + (int) ((long) x * image.width() / width));
  }

  /**
   * The image as its file says it is to be shown.
   *
   * @param orientation TIFF and EXIF tag 274: 1 as stored, 3 upside down, 6 to be turned right, 8 to be turned left; 2, 4, 5, 7 mirrored too
   */
  public static PageImage oriented(PageImage image, int orientation) {
    if (orientation < 2 || orientation > 8) {
      return image;
    }
    int w = image.width();
    int h = image.height();
    boolean turned = orientation >= 5;
    return remap(image, turned ? h : w, turned ? w : h, image.resolution(), (x, y) -> switch (orientation) {
      case 2 -> y * w + (w - 1 - x);
      case 3 -> (h - 1 - y) * w + (w - 1 - x);
      case 4 -> (h - 1 - y) * w + x;
      case 5 -> x * w + y;
      case 6 -> (h - 1 - x) * w + y;
      case 7 -> (h - 1 - x) * w + (w - 1 - y);
      default -> x * w + (w - 1 - y);
    });
  }

  private static PageImage remap(PageImage image, int width, int height, Resolution resolution, IndexMap from) {
    return switch (image.depth()) {
      case COLOUR -> PageImage.colour(width, height, resolution, plane(image.red(), width, height, from), plane(image.green(), width, height, from),
          plane(image.blue(), width, height, from));
      case GREY -> PageImage.grey(new GreyImage(width, height, plane(image.red(), width, height, from)), resolution);
      case BILEVEL -> PageImage.bilevel(new GreyImage(width, height, plane(image.red(), width, height, from)), resolution);
    };
  }

  private static byte[] plane(byte[] in, int width, int height, IndexMap from) {
    byte[] out = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        out[y * width + x] = in[from.index(x, y)];
      }
    }
    return out;
  }

  private interface IndexMap {
    int index(int x, int y);
  }
}
