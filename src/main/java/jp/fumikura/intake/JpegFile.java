package jp.fumikura.intake;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.BufferedInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens a JPEG: size from its frame header, resolution from JFIF or EXIF, orientation from EXIF. Source: ITU-T T.81, JFIF 1.02, EXIF 2.3. */
final class JpegFile {
  private static final int APP0 = 0xe0;
  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final double CM_PER_INCH = 2.54;

  private double xDpi;
  private double yDpi;
  private int orientation = 1;

  private JpegFile() {}

  static ScanFile open(Path file, byte[] tail, DecodingLimits limits) throws IOException {
    Geometry geometry;
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      geometry = new JpegFile().header(in);
    } catch (EOFException e) {
      throw new Refusal(Refusal.Code.TRUNCATED, e);
    }
    limits.check(geometry.width(), geometry.height());
    requireEnd(tail);
    return new SingleImageFile(file, "jpeg", geometry);
  }

  /** Within entropy-coded data 0xff is always followed by 0 or a restart mark, so that the end mark cannot stand there by chance. */
  private static void requireEnd(byte[] tail) throws Refusal {
    for (int i = tail.length - 2; i >= 0; i--) {
      if ((tail[i] & 0xff) == 0xff && (tail[i + 1] & 0xff) == 0xd9) {
        return;
      }
    }
    throw new Refusal(Refusal.Code.TRUNCATED, "no end mark");
  }

  private Geometry header(DataInputStream in) throws IOException {
    in.readUnsignedShort();
    while (true) {
      int marker = marker(in);
      int length = in.readUnsignedShort() - 2;
      if (length < 0 || marker == START_OF_SCAN) {
        throw new Refusal(Refusal.Code.DAMAGED, "no frame header");
      }
      byte[] segment = new byte[length];
      in.readFully(segment);
      if (frame(marker) && length >= 6) {
        ByteBuffer frame = ByteBuffer.wrap(segment);
        return new Geometry(frame.getShort(3) & 0xffff, frame.getShort(1) & 0xffff, xDpi, yDpi, orientation);
      }
      note(marker, segment);
    }
  }

  private static int marker(DataInputStream in) throws IOException {
    int value = in.readUnsignedByte();
    if (value != 0xff) {
      throw new Refusal(Refusal.Code.DAMAGED, "no marker where one must stand");
    }
    while (value == 0xff) {
      value = in.readUnsignedByte();
    }
    return value;
  }

  private static boolean frame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void note(int marker, byte[] segment) {
    if (marker == APP0 && startsWith(segment, "JFIF\0") && segment.length >= 12) {
      ByteBuffer jfif = ByteBuffer.wrap(segment);
      double unit = segment[7] == 2 ? CM_PER_INCH : segment[7] == 1 ? 1 : 0;
      xDpi = (jfif.getShort(8) & 0xffff) * unit;
      yDpi = (jfif.getShort(10) & 0xffff) * unit;
    } else if (marker == APP1 && startsWith(segment, "Exif\0\0") && segment.length > 14) {
      exif(new TiffTags(ByteBuffer.wrap(segment, 6, segment.length - 6).slice()));
    }
  }

  private void exif(TiffTags tags) {
    try {
      Geometry said = tags.geometry(tags.directories(4).getFirst());
      orientation = said.orientation();
      if (xDpi == 0 && said.xDpi() > 0) {
        xDpi = said.xDpi();
        yDpi = said.yDpi();
      }
    } catch (Refusal | RuntimeException e) {
      orientation = 1;
    }
  }

  private static boolean startsWith(byte[] segment, String words) {
    return new String(segment, 0, Math.min(segment.length, words.length()), StandardCharsets.ISO_8859_1).equals(words);
  }
}
