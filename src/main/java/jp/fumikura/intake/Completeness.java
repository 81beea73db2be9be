package jp.fumikura.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a file that stands still is whole: its first and last bytes are looked at, nothing is parsed. A copy over a
 * slow network stands still too, half-way.
 */
public sealed interface Completeness {
  record Whole() implements Completeness {}

  /** @param reason stable code, key {@code intake.incomplete.<reason>} of the plain words */
  record Incomplete(String reason) implements Completeness {}

  static Completeness of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return of(channel);
    }
  }

  private static Completeness of(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return new Incomplete("empty");
    }
    String head = latin(bytes(channel, 0, 1024));
    if (head.contains("%PDF-")) {
      return when(pdf(channel), "pdf");
    }
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return when(tail(channel, 4096).contains("\u00ff\u00d9"), "jpeg");
    }
    if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
      return when(tail(channel, 64).contains("IEND\u00aeB`\u0082"), "png");
    }
    if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
      return when(tiff(channel), "tiff");
    }
    if (head.startsWith("PK\u0003\u0004")) {
      return when(tail(channel, 66_000).contains("PK\u0005\u0006"), "zip");
    }
    return new Whole();
  }

  private static Completeness when(boolean whole, String kind) {
    return whole ? new Whole() : new Incomplete(kind);
  }

  /** The end says where the cross-reference lies, and it lies within the file. */
  private static boolean pdf(FileChannel channel) throws IOException {
    String tail = tail(channel, 2048);
    int eof = tail.lastIndexOf("%%EOF");
    int start = eof < 0 ? -1 : tail.lastIndexOf("startxref", eof);
    if (start < 0) {
      return false;
    }
    String number = tail.substring(start + "startxref".length(), eof).strip();
    return number.matches("\\d{1,18}") && Long.parseLong(number) < channel.size();
  }

  /** Every directory of the chain, and the strips or tiles it names, lie within the file. */
  private static boolean tiff(FileChannel channel) throws IOException {
    ByteOrder order = latin(bytes(channel, 0, 2)).equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    Set<Long> seen = new HashSet<>();
    long ifd = unsignedInt(channel, 4, order);
    while (ifd != 0) {
      if (!seen.add(ifd) || ifd + 2 > channel.size()) {
        return false;
      }
      int entries = bytes(channel, ifd, 2).order(order).getShort() & 0xffff;
      long next = ifd + 2 + 12L * entries;
      if (next + 4 > channel.size() || !dataWithin(channel, ifd + 2, entries, order)) {
        return false;
      }
      ifd = unsignedInt(channel, next, order);
    }
    return !seen.isEmpty();
  }

  private static boolean dataWithin(FileChannel channel, long first, int entries, ByteOrder order) throws IOException {
    long[] offsets = {};
    long[] counts = {};
    for (int i = 0; i < entries; i++) {
      int tag = bytes(channel, first + 12L * i, 2).order(order).getShort() & 0xffff;
      if (tag == 273 || tag == 324) {
        offsets = values(channel, first + 12L * i, order);
      } else if (tag == 279 || tag == 325) {
        counts = values(channel, first + 12L * i, order);
      }
    }
    for (int i = 0; i < offsets.length; i++) {
      if (offsets[i] + (i < counts.length ? counts[i] : 0) > channel.size()) {
        return false;
      }
    }
    return offsets.length > 0;
  }

  /** Values of a SHORT or LONG entry; none where they lie outside the file. */
  private static long[] values(FileChannel channel, long entry, ByteOrder order) throws IOException {
    int size = (bytes(channel, entry + 2, 2).order(order).getShort() & 0xffff) == 3 ? 2 : 4;
    long count = unsignedInt(channel, entry + 4, order);
    long at = count * size <= 4 ? entry + 8 : unsignedInt(channel, entry + 8, order);
    if (count > 1_000_000 || at + count * size > channel.size()) {
      return new long[0];
    }
    ByteBuffer data = bytes(channel, at, (int) count * size).order(order);
    long[] out = new long[(int) count];
    for (int i = 0; i < out.length; i++) {
      out[i] = size == 2 ? data.getShort() & 0xffff : data.getInt() & 0xffffffffL;
    }
    return out;
  }

  private static long unsignedInt(FileChannel channel, long at, ByteOrder order) throws IOException {
    ByteBuffer four = bytes(channel, at, 4).order(order);
    return four.remaining() < 4 ? Long.MAX_VALUE / 2 : four.getInt() & 0xffffffffL;
  }

  private static String tail(FileChannel channel, int length) throws IOException {
    return latin(bytes(channel, Math.max(0, channel.size() - length), length));
  }

  private static ByteBuffer bytes(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer out = ByteBuffer.allocate(length);
    int n = 0;
    while (out.hasRemaining() && n >= 0) {
      n = channel.read(out, at + out.position());
    }
    return out.flip();
  }

  private static String latin(ByteBuffer bytes) {
    return new String(bytes.array(), 0, bytes.limit(), StandardCharsets.ISO_8859_1);
  }
}
