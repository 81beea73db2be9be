package jp.fumikura.page;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/** Between the JDK's images and ours. */
final class BufferedImages {
  /** Channel difference that JPEG leaves on grey pixels. */
  private static final int CHROMA_NOISE = 24;
  /** One coloured pixel in so many makes a page coloured (a 6 mm seal on A4 is one in 2,200). */
  private static final int COLOURED_SHARE = 20_000;

  private BufferedImages() {}

  static PageImage read(BufferedImage image, Resolution resolution) {
    int width = image.getWidth();
    int height = image.getHeight();
    if (image.getRaster().getNumBands() == 1 && image.getColorModel().getNumComponents() == 1 && image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return PageImage.grey(new GreyImage(width, height, greySamples(image)), resolution);
    }
    byte[] red = new byte[width * height];
    byte[] green = new byte[width * height];
    byte[] blue = new byte[width * height];
    split(image, red, green, blue);
    long coloured = 0;
    boolean twoLevels = true;
    for (int i = 0; i < red.length; i++) {
      int r = red[i] & 0xff;
      int g = green[i] & 0xff;
      int b = blue[i] & 0xff;
      coloured += Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > CHROMA_NOISE ? 1 : 0;
      twoLevels &= (r == 0 || r == 255) && r == g && g == b;
    }
    if (coloured * COLOURED_SHARE > (long) width * height) {
      return PageImage.colour(width, height, resolution, red, green, blue);
    }
    GreyImage grey = PageImage.colour(width, height, resolution, red, green, blue).toGrey();
    return twoLevels ? PageImage.bilevel(grey, resolution) : PageImage.grey(grey, resolution);
  }

  /** What JPEG decoders answer with is taken apart byte by byte: asking for colours one by one takes longer than decoding. */
  private static void split(BufferedImage image, byte[] red, byte[] green, byte[] blue) {
    if (image.getType() == BufferedImage.TYPE_3BYTE_BGR && image.getRaster().getParent() == null) {
      byte[] data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      for (int i = 0, from = 0; i < red.length; i++, from += 3) {
        blue[i] = data[from];
        green[i] = data[from + 1];
        red[i] = data[from + 2];
      }
      return;
    }
    int width = image.getWidth();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        red[y * width + x] = (byte) (row[x] >> 16);
        green[y * width + x] = (byte) (row[x] >> 8);
        blue[y * width + x] = (byte) row[x];
      }
    }
  }

  private static byte[] greySamples(BufferedImage image) {
    Raster raster = image.getRaster();
    byte[] out = new byte[image.getWidth() * image.getHeight()];
    raster.getDataElements(0, 0, image.getWidth(), image.getHeight(), out);
    return out;
  }

  static BufferedImage write(PageImage page) {
    int type = page.depth() == PageImage.Depth.COLOUR ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_BYTE_GRAY;
    BufferedImage out = new BufferedImage(page.width(), page.height(), type);
    byte[] data = ((DataBufferByte) out.getRaster().getDataBuffer()).getData();
    if (type == BufferedImage.TYPE_BYTE_GRAY) {
      System.arraycopy(page.red(), 0, data, 0, data.length);
      return out;
    }
    for (int i = 0, o = 0; i < page.red().length; i++) {
      data[o++] = page.blue()[i];
      data[o++] = page.green()[i];
      data[o++] = page.red()[i];
    }
    return out;
  }
}
