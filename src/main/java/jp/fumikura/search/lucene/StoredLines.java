package jp.fumikura.search.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.page.Box;
import jp.fumikura.search.IndexedLine;
import org.apache.lucene.util.BytesRef;

/** Lines as bytes of a stored field: what a hit shows and marks, without asking anybody else. */
final class StoredLines {
  private StoredLines() {}

  static BytesRef write(List<IndexedLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(lines.size());
      for (IndexedLine line : lines) {
        write(line, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(bytes.toByteArray());
  }

  private static void write(IndexedLine line, DataOutputStream out) throws IOException {
    byte[] text = line.text().getBytes(StandardCharsets.UTF_8);
    out.writeInt(line.page());
    out.writeInt(line.box().x());
    out.writeInt(line.box().y());
    out.writeInt(line.box().width());
    out.writeInt(line.box().height());
    out.writeBoolean(line.vertical());
    out.writeInt(text.length);
    out.write(text);
  }

  static List<IndexedLine> read(BytesRef bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.bytes, bytes.offset, bytes.length))) {
      int count = in.readInt();
      List<IndexedLine> lines = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        lines.add(readLine(in));
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static IndexedLine readLine(DataInputStream in) throws IOException {
    int page = in.readInt();
    Box box = new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    boolean vertical = in.readBoolean();
    String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    return new IndexedLine(page, text, box, vertical);
  }
}
