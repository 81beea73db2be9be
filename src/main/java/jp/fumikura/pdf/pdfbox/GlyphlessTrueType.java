package jp.fumikura.pdf.pdfbox;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;

/**
 * The smallest TrueType font a PDF/A may embed: two glyphs without outline (.notdef and one for everything), an em of 1,000 units, full
 * width. It is never seen; it only carries text. Source: Apple TrueType Reference Manual; ISO 32000-1 9.9.
 */
final class GlyphlessTrueType {
  private static final int EM = 1000;
  private static final int ASCENT = 880;
  private static final int DESCENT = -120;
  private static final int HEAD_CHECKSUM_AT = 8;

  private GlyphlessTrueType() {}

  static byte[] bytes() {
    Map<String, byte[]> tables = new TreeMap<>();
    tables.put("cmap", shorts(0, 1, 3, 1, 0, 12, 4, 24, 0, 2, 0, 0, 0, 0xffff, 0, 0xffff, 1, 0));
    tables.put("glyf", new byte[4]);
    tables.put("head", shorts(1, 0, 1, 0, 0, 0, 0x5f0f, 0x3cf5, 0, EM, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0));
    tables.put("hhea", shorts(1, 0, ASCENT, DESCENT, 0, EM, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2));
    tables.put("hmtx", shorts(EM, 0, EM, 0));
    tables.put("loca", shorts(0, 0, 0));
    tables.put("maxp", shorts(1, 0, 2, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0));
    tables.put("post", shorts(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    return file(tables);
  }

  private static byte[] file(Map<String, byte[]> tables) {
    int at = 12 + 16 * tables.size();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int head = 0;
    try (DataOutputStream out = new DataOutputStream(directory)) {
      out.writeInt(0x10000);
      for (int value : new int[] {tables.size(), 128, 3, 16 * tables.size() - 128}) {
        out.writeShort(value);
      }
      for (Map.Entry<String, byte[]> table : tables.entrySet()) {
        head = table.getKey().equals("head") ? at + body.size() : head;
        out.writeBytes(table.getKey());
        out.writeInt(checksum(padded(table.getValue())));
        out.writeInt(at + body.size());
        out.writeInt(table.getValue().length);
        body.writeBytes(padded(table.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    directory.writeBytes(body.toByteArray());
    byte[] font = directory.toByteArray();
    ByteBuffer.wrap(font).putInt(head + HEAD_CHECKSUM_AT, 0xb1b0afba - checksum(font));
    return font;
  }

  private static byte[] padded(byte[] table) {
    return java.util.Arrays.copyOf(table, (table.length + 3) / 4 * 4);
  }

  private static int checksum(byte[] words) {
    ByteBuffer in = ByteBuffer.wrap(words);
    int sum = 0;
    while (in.remaining() >= 4) {
      sum += in.getInt();
    }
    return sum;
  }

  private static byte[] shorts(int... values) {
    ByteBuffer out = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      out.putShort((short) value);
    }
    return out.array();
  }
}
