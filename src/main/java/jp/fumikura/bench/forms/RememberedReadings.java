package jp.fumikura.bench.forms;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.page.Box;
import jp.fumikura.reading.Candidate;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.LineReading;

/**
 * What an engine said about every crop it was ever shown, in one growing file: a second run of a bench reads nothing again, and a crop that
 * changed is a new crop. Safe for many threads; each asks with its own engine.
 */
public final class RememberedReadings implements AutoCloseable {
  private final RandomAccessFile file;
  private final Map<String, Long> places = new HashMap<>();

  public RememberedReadings(Path path) throws IOException {
    this.file = new RandomAccessFile(path.toFile(), "rw");
    long at = 0;
    try {
      while (at < file.length()) {
        file.seek(at);
        String key = file.readUTF();
        int length = file.readInt();
        long body = file.getFilePointer();
        if (body + length > file.length()) {
          break;
        }
        places.put(key, body - 4);
        at = body + length;
      }
    } catch (EOFException e) {
      // A run that was killed left a record half written: what stands before it is used, the rest is written again.
    }
    file.setLength(at);
  }

  /** The engine, asked only what it was not asked before. */
  public LineEngine before(LineEngine engine) {
    return new Remembering(engine);
  }

  private synchronized Optional<LineReading> find(String key) {
    Long at = places.get(key);
    if (at == null) {
      return Optional.empty();
    }
    try {
      file.seek(at);
      byte[] bytes = new byte[file.readInt()];
      file.readFully(bytes);
      return Optional.of(decoded(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void keep(String key, LineReading reading) {
    try {
      file.seek(file.length());
      file.writeUTF(key);
      long at = file.getFilePointer();
      byte[] bytes = encoded(reading);
      file.writeInt(bytes.length);
      file.write(bytes);
      places.put(key, at);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] encoded(LineReading reading) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeUTF(reading.text());
    out.writeDouble(reading.confidence());
    out.writeShort(reading.glyphs().size());
    for (Glyph glyph : reading.glyphs()) {
      out.writeUTF(glyph.text());
      out.writeDouble(glyph.confidence());
      Box b = glyph.box();
      for (int n : new int[] {b.x(), b.y(), b.width(), b.height(), glyph.candidates().size()}) {
        out.writeInt(n);
      }
      for (Candidate candidate : glyph.candidates()) {
        out.writeUTF(candidate.text());
        out.writeDouble(candidate.confidence());
      }
    }
    return bytes.toByteArray();
  }

  private static LineReading decoded(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String text = in.readUTF();
    double confidence = in.readDouble();
    List<Glyph> glyphs = new ArrayList<>();
    for (int n = in.readUnsignedShort(); n > 0; n--) {
      String glyph = in.readUTF();
      double sure = in.readDouble();
      Box box = new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
      List<Candidate> candidates = new ArrayList<>();
      for (int c = in.readInt(); c > 0; c--) {
        candidates.add(new Candidate(in.readUTF(), in.readDouble()));
      }
      glyphs.add(new Glyph(glyph, box, sure, candidates));
    }
    return new LineReading(text, confidence, glyphs);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private final class Remembering implements LineEngine {
    private final LineEngine engine;

    Remembering(LineEngine engine) {
      this.engine = engine;
    }

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public List<LineReading> read(List<LineImage> lines) {
      List<LineReading> out = new ArrayList<>();
      List<Integer> asked = new ArrayList<>();
      for (LineImage line : lines) {
        LineReading known = find(key(line)).orElse(LineReading.NOTHING);
        if (known == LineReading.NOTHING) {
          asked.add(out.size());
        }
        out.add(known);
      }
      List<LineReading> answers = engine.read(asked.stream().map(lines::get).toList());
      for (int i = 0; i < asked.size(); i++) {
        keep(key(lines.get(asked.get(i))), answers.get(i));
        out.set(asked.get(i), answers.get(i));
      }
      return out;
    }

    private String key(LineImage line) {
      try {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((name() + line.pixels().width() + line.vertical() + line.expectation() + Math.round(line.resolution().dpi())).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        digest.update(line.pixels().pixels());
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      engine.close();
    }
  }
}
