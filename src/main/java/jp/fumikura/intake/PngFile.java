package jp.fumikura.intake;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.BufferedInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a PNG: size from IHDR, resolution from pHYs. Source: ISO/IEC 15948. */
final class PngFile {
  private static final int SIGNATURE = 8;
  private static final double METRES_PER_INCH = 0.0254;
  private static final int HEADER_MOST = 1 << 24;

  private PngFile() {}

  static ScanFile open(Path file, byte[] tail, DecodingLimits limits) throws IOException {
    Geometry geometry;
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      geometry = header(in);
    } catch (EOFException e) {
      throw new Refusal(Refusal.Code.TRUNCATED, e);
    }
    limits.check(geometry.width(), geometry.height());
    if (!new String(tail, StandardCharsets.ISO_8859_1).contains("IEND")) {
      throw new Refusal(Refusal.Code.TRUNCATED, "no IEND");
    }
    return new SingleImageFile(file, "png", geometry);
  }

  private static Geometry header(DataInputStream in) throws IOException {
    in.skipNBytes(SIGNATURE);
    long width = 0;
    long height = 0;
    while (true) {
      int length = in.readInt();
      String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
      if (type.equals("IDAT") || type.equals("IEND") || length < 0 || length > HEADER_MOST) {
        return new Geometry(width, height, 0, 0, 1);
      }
      ByteBuffer chunk = ByteBuffer.wrap(in.readNBytes(length));
      in.skipNBytes(4);
      if (type.equals("IHDR") && length >= 8) {
        width = chunk.getInt(0) & 0xffffffffL;
        height = chunk.getInt(4) & 0xffffffffL;
      } else if (type.equals("pHYs") && length >= 9 && chunk.get(8) == 1) {
        return new Geometry(width, height, chunk.getInt(0) * METRES_PER_INCH, chunk.getInt(4) * METRES_PER_INCH, 1);
      }
    }
  }
}
