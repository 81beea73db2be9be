package jp.fumikura.page;

import java.awt.image.BufferedImage;

/**
 * The pixels of one page with their resolution: three planes of eight bits, or one where there is no colour.
 *
 * <p>Grey and bilevel pages share one array for all planes, so asking for red of a grey page costs nothing.
 */
public final class PageImage {
  /** What the scanner delivered. Only {@code COLOUR} can say whether an imprint is red. */
  public enum Depth { BILEVEL, GREY, COLOUR }

  private final int width;
  private final int height;
  private final Resolution resolution;
  private final Depth depth;
  private final byte[] red;
  private final byte[] green;
  private final byte[] blue;

  private PageImage(int width, int height, Resolution resolution, Depth depth, byte[] red, byte[] green, byte[] blue) {
    if (red.length != width * height || green.length != red.length || blue.length != red.length) {
      throw new IllegalArgumentException("planes do not fit " + width + " x " + height);
    }
    this.width = width;
    this.height = height;
    this.resolution = resolution;
    this.depth = depth;
    this.red = red;
    this.green = green;
    this.blue = blue;
  }

  public static PageImage colour(int width, int height, Resolution resolution, byte[] red, byte[] green, byte[] blue) {
    return new PageImage(width, height, resolution, Depth.COLOUR, red, green, blue);
  }

  public static PageImage grey(GreyImage grey, Resolution resolution) {
    return new PageImage(grey.width(), grey.height(), resolution, Depth.GREY, grey.pixels(), grey.pixels(), grey.pixels());
  }

  /** A page of black and white pixels only (0 and 255). */
  public static PageImage bilevel(GreyImage grey, Resolution resolution) {
    return new PageImage(grey.width(), grey.height(), resolution, Depth.BILEVEL, grey.pixels(), grey.pixels(), grey.pixels());
  }

  /**
   * Any image the JDK holds; its depth is what its pixels show (an RGB file of a grey scan is grey where no pixel's
   * channels differ by more than JPEG noise).
   */
  public static PageImage of(BufferedImage image, Resolution resolution) {
    return BufferedImages.read(image, resolution);
  }

  /** For painting and for writing files: grey for grey pages, BGR bytes for colour. */
  public BufferedImage toBufferedImage() {
    return BufferedImages.write(this);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public Resolution resolution() {
    return resolution;
  }

  public Depth depth() {
    return depth;
  }

  public byte[] red() {
    return red;
  }

  public byte[] green() {
    return green;
  }

  public byte[] blue() {
    return blue;
  }

  public Box bounds() {
    return new Box(0, 0, width, height);
  }

  public PageImage withResolution(Resolution other) {
    return new PageImage(width, height, other, depth, red, green, blue);
  }

  /** Luminance (Rec. 601); the plane itself, not a copy, where the page has no colour. */
  public GreyImage toGrey() {
    if (depth != Depth.COLOUR) {
      return new GreyImage(width, height, red);
    }
    byte[] out = new byte[red.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (((red[i] & 0xff) * 77 + (green[i] & 0xff) * 150 + (blue[i] & 0xff) * 29) >> 8);
    }
    return new GreyImage(width, height, out);
  }
}
