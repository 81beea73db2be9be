package jp.fumikura.intake;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Resolution;

/** Decodes the images of one file by the JDK's plug-ins; a decoder that had to make pixels up counts as a failure. */
final class ImageDecoder implements Closeable {
  private static final Resolution UNTIL_SAID = Resolution.ofDpi(300);
  private final ImageInputStream stream;
  private final ImageReader reader;
  private boolean cutShort;

  ImageDecoder(Path file, String format) throws IOException {
    ImageIO.setUseCache(false);
    this.stream = ImageIO.createImageInputStream(file.toFile());
    Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
    if (stream == null || !readers.hasNext()) {
      throw new IOException("no decoder for " + format);
    }
    this.reader = readers.next();
    reader.setInput(stream, false, true);
    reader.addIIOReadWarningListener((source, warning) -> cutShort |= aboutTheEnd(warning));
  }

  private static boolean aboutTheEnd(String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    return words.contains("truncated") || words.contains("premature") || words.contains("eof") || words.contains("missing eoi");
  }

  PageImage image(int index) throws IOException {
    cutShort = false;
    BufferedImage image = decode(index);
    if (cutShort) {
      throw new Refusal(Refusal.Code.TRUNCATED, "image data end early");
    }
    return Pixels.page(image, UNTIL_SAID);
  }

  /** Decoders meet hostile bytes with every kind of runtime exception; outside they are all one: this image is damaged. */
  private BufferedImage decode(int index) throws IOException {
    try {
      return reader.read(index);
    } catch (EOFException e) {
      throw new Refusal(Refusal.Code.TRUNCATED, e);
    } catch (IOException e) {
      throw new Refusal(e.getCause() instanceof EOFException ? Refusal.Code.TRUNCATED : Refusal.Code.DAMAGED, e);
    } catch (RuntimeException e) {
      throw new Refusal(Refusal.Code.DAMAGED, e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    stream.close();
  }
}
