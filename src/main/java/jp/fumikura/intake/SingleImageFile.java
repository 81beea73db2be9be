package jp.fumikura.intake;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is one picture. */
final class SingleImageFile implements ScanFile {
  private final Geometry geometry;
  private final ImageDecoder decoder;

  SingleImageFile(Path file, String format, Geometry geometry) throws IOException {
    this.geometry = geometry;
    this.decoder = new ImageDecoder(file, format);
  }

  @Override
  public int pages() {
    return 1;
  }

  @Override
  public DecodedPage page(int number) throws IOException {
    return geometry.page(number, decoder.image(0));
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }
}
