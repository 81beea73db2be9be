package jp.fumikura.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The directories of a TIFF (or of the EXIF part of a JPEG): only tags, no pixels, so that a file's claims are known before anything is
 * decoded. Source: TIFF 6.0.
 */
final class TiffTags {
  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int STRIP_OFFSETS = 273;
  static final int ORIENTATION = 274;
  static final int STRIP_BYTES = 279;
  static final int X_RESOLUTION = 282;
  static final int Y_RESOLUTION = 283;
  static final int RESOLUTION_UNIT = 296;
  static final int TILE_OFFSETS = 324;
  static final int TILE_BYTES = 325;
  static final int NEW_SUBFILE_TYPE = 254;
  private static final double CM_PER_INCH = 2.54;
  private static final int ENTRY = 12;
  private static final int MOST_VALUES = 1 << 20;

  private final ByteBuffer bytes;

  /** @param bytes from the byte-order mark on */
  TiffTags(ByteBuffer bytes) {
    this.bytes = bytes.duplicate().order(bytes.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
  }

  /** Positions of all directories of the chain. */
  List<Integer> directories(int most) throws Refusal {
    List<Integer> found = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    long at = unsigned(4);
    while (at != 0) {
      if (at + 2 > bytes.limit()) {
        throw new Refusal(Refusal.Code.TRUNCATED, "directory beyond the end");
      }
      if (!seen.add((int) at)) {
        throw new Refusal(Refusal.Code.PAGE_TREE_LOOP, "directories run in a circle");
      }
      if (found.size() >= most) {
        throw new Refusal(Refusal.Code.TOO_MANY_PAGES, "more than " + most + " directories");
      }
      found.add((int) at);
      at = next((int) at);
    }
    return found;
  }

  private long next(int directory) throws Refusal {
    int end = directory + 2 + (bytes.getShort(directory) & 0xffff) * ENTRY;
    if (end + 4 > bytes.limit()) {
      throw new Refusal(Refusal.Code.TRUNCATED, "directory cut short");
    }
    return unsigned(end);
  }

  /** What a directory says of its image. */
  Geometry geometry(int directory) {
    double unit = number(directory, RESOLUTION_UNIT, 2) == 3 ? CM_PER_INCH : 1;
    return new Geometry(number(directory, WIDTH, 0), number(directory, HEIGHT, 0), rational(directory, X_RESOLUTION) * unit,
        rational(directory, Y_RESOLUTION) * unit, (int) number(directory, ORIENTATION, 1));
  }

  /** A preview of another page, not a page. */
  boolean reduced(int directory) {
    return (number(directory, NEW_SUBFILE_TYPE, 0) & 1) == 1;
  }

  /** Whether all strips or tiles of an image end within the file. */
  boolean complete(int directory) {
    boolean strips = entry(directory, STRIP_OFFSETS) >= 0;
    long[] offsets = numbers(directory, strips ? STRIP_OFFSETS : TILE_OFFSETS);
    long[] lengths = numbers(directory, strips ? STRIP_BYTES : TILE_BYTES);
    for (int i = 0; i < Math.min(offsets.length, lengths.length); i++) {
      if (offsets[i] + lengths[i] > bytes.limit()) {
        return false;
      }
    }
    return offsets.length > 0;
  }

  private long number(int directory, int tag, long otherwise) {
    long[] all = numbers(directory, tag);
    return all.length == 0 ? otherwise : all[0];
  }

  private long[] numbers(int directory, int tag) {
    int entry = entry(directory, tag);
    if (entry < 0) {
      return new long[0];
    }
    int size = bytes.getShort(entry + 2) == 3 ? 2 : 4;
    long count = unsigned(entry + 4);
    long at = count * size <= 4 ? entry + 8 : unsigned(entry + 8);
    if (count > MOST_VALUES || at + count * size > bytes.limit()) {
      return new long[0];
    }
    long[] out = new long[(int) count];
    for (int i = 0; i < out.length; i++) {
      out[i] = size == 2 ? bytes.getShort((int) at + 2 * i) & 0xffff : unsigned(at + 4L * i);
    }
    return out;
  }

  private double rational(int directory, int tag) {
    int entry = entry(directory, tag);
    long at = entry < 0 ? Long.MAX_VALUE : unsigned(entry + 8);
    if (at > bytes.limit() - 8L) {
      return 0;
    }
    long below = unsigned(at + 4);
    return below == 0 ? 0 : (double) unsigned(at) / below;
  }

  private int entry(int directory, int tag) {
    int count = bytes.getShort(directory) & 0xffff;
    for (int i = 0; i < count; i++) {
      int at = directory + 2 + i * ENTRY;
      if (at + ENTRY <= bytes.limit() && (bytes.getShort(at) & 0xffff) == tag) {
        return at;
      }
    }
    return -1;
  }

  private long unsigned(long at) {
    return bytes.getInt((int) at) & 0xffffffffL;
  }
}
