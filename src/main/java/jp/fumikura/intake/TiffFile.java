package jp.fumikura.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A TIFF of one or more pages: G3, G4, LZW, Deflate, JPEG, PackBits, each page with its own resolution. */
final class TiffFile implements ScanFile {
  private final List<Geometry> pages;
  private final List<Integer> images;
  private final ImageDecoder decoder;

  private TiffFile(List<Geometry> pages, List<Integer> images, ImageDecoder decoder) {
    this.pages = pages;
    this.images = images;
    this.decoder = decoder;
  }

  static ScanFile open(Path file, DecodingLimits limits) throws IOException {
    List<Geometry> pages = new ArrayList<>();
    List<Integer> images = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      TiffTags tags = new TiffTags(mapped(channel));
      List<Integer> directories = tags.directories(limits.pages());
      for (int i = 0; i < directories.size(); i++) {
        if (directories.size() > 1 && tags.reduced(directories.get(i))) {
          continue;
        }
        Geometry geometry = tags.geometry(directories.get(i));
        limits.check(geometry.width(), geometry.height());
        if (!tags.complete(directories.get(i))) {
          throw new Refusal(Refusal.Code.TRUNCATED, "strips beyond the end");
        }
        pages.add(geometry);
        images.add(i);
      }
    }
    if (pages.isEmpty()) {
      throw new Refusal(Refusal.Code.NO_PAGES, "no image in the file");
    }
    return new TiffFile(pages, images, new ImageDecoder(file, "tiff"));
  }

  private static ByteBuffer mapped(FileChannel channel) throws IOException {
    if (channel.size() < 8) {
      throw new Refusal(Refusal.Code.TRUNCATED, channel.size() + " bytes");
    }
    if (channel.size() > Integer.MAX_VALUE) {
      throw new Refusal(Refusal.Code.TOO_LARGE, "TIFF over 2 GB");
    }
    return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
  }

  @Override
  public int pages() {
    return pages.size();
  }

  @Override
  public DecodedPage page(int number) throws IOException {
    return pages.get(number - 1).page(number, decoder.image(images.get(number - 1)));
  }

  @Override
  public void close() throws IOException {
    decoder.close();
  }
}
