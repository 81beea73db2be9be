package jp.fumikura.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a tar archive in the ustar form with pax names (POSIX.1-2001): names of any length in UTF-8, owner root, no times, so that the same content gives the same archive. */
final class Tar implements AutoCloseable {
  private static final int BLOCK = 512;

  private final OutputStream out;

  Tar(OutputStream out) {
    this.out = out;
  }

  void file(String name, Path file, boolean executable) throws IOException {
    head(name, Files.size(file), executable);
    Files.copy(file, out);
    pad(Files.size(file));
  }

  void text(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    head(name, bytes.length, false);
    out.write(bytes);
    pad(bytes.length);
  }

  private void head(String name, long size, boolean executable) throws IOException {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > 99 || bytes.length != name.length()) {
      byte[] record = pax("path=" + name + "\n");
      out.write(block("pax", record.length, 'x', false));
      out.write(record);
      pad(record.length);
    }
    out.write(block(name, size, '0', executable));
  }

  /** A pax record begins with its own length in decimal. */
  private static byte[] pax(String assignment) {
    int rest = assignment.getBytes(StandardCharsets.UTF_8).length + 1;
    int length = rest + Integer.toString(rest).length();
    length = rest + Integer.toString(length).length();
    return (length + " " + assignment).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] block(String name, long size, char type, boolean executable) {
    byte[] block = new byte[BLOCK];
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, block, 0, Math.min(99, bytes.length));
    octal(block, 100, 8, executable ? 0755 : 0644);
    octal(block, 108, 8, 0);
    octal(block, 116, 8, 0);
    octal(block, 124, 12, size);
    octal(block, 136, 12, 0);
    block[156] = (byte) type;
    System.arraycopy("ustar\00000".getBytes(StandardCharsets.US_ASCII), 0, block, 257, 8);
    Arrays.fill(block, 148, 156, (byte) ' ');
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    octal(block, 148, 7, sum);
    return block;
  }

  private static void octal(byte[] block, int at, int length, long value) {
    String digits = Long.toOctalString(value);
    String text = "0".repeat(length - 1 - digits.length()) + digits;
    System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, block, at, text.length());
    block[at + length - 1] = 0;
  }

  private void pad(long size) throws IOException {
    out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
  }

  /** Two empty blocks end an archive. */
  @Override
  public void close() throws IOException {
    out.write(new byte[2 * BLOCK]);
    out.flush();
  }
}
