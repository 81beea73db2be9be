package jp.fumikura.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.fumikura.intake.pdfbox.PdfFile;

/** Opens what a scanner or a person delivers: PDF, multi-page TIFF, JPEG, PNG. */
public final class ScanFiles {
  /** How far from the end an end mark may stand: cameras and mail gateways append bytes. */
  private static final int TAIL = 65_536;
  private final DecodingLimits limits;

  public ScanFiles(DecodingLimits limits) {
    this.limits = limits;
  }

  /**
   * Opens a file by its content.
   *
   * @param name only asked whether it promises what the bytes are not
   * @throws Refusal where the file itself is the reason it cannot be read
   */
  public ScanFile open(Path file, String name) throws IOException {
    byte[] head = head(file);
    return switch (FileKind.of(head, name)) {
      case PDF -> PdfFile.open(file, head, tail(file), limits);
      case TIFF -> TiffFile.open(file, limits);
      case JPEG -> JpegFile.open(file, tail(file), limits);
      case PNG -> PngFile.open(file, tail(file), limits);
    };
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FileKind.HEAD);
    }
  }

  private static byte[] tail(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      byte[] bytes = new byte[(int) Math.min(TAIL, in.length())];
      in.seek(in.length() - bytes.length);
      in.readFully(bytes);
      return bytes;
    }
  }
}
