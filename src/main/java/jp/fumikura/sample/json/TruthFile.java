package jp.fumikura.sample.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.fumikura.page.Box;
import jp.fumikura.sample.paper.Truth;
import jp.fumikura.text.MyNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a truth, and reads the values of one, in the shape of the reading contract ({@code fumikura-reading/1}); what a machine can only estimate is left out. */
public final class TruthFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TruthFile() {}

  /**
   * @param scan the file the truth is about; its name and hash are noted
   * @param file to write
   */
  public static void write(Truth truth, Path scan, Path file) throws IOException {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("schema", "fumikura-reading/1");
    out.put("source", pairs("file", scan.getFileName().toString(), "sha256", sha256(scan), "pages", truth.pages().size()));
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("pages", IntStream.rangeClosed(1, truth.pages().size()).boxed().toList());
    document.put("form", truth.form().map(k -> pairs("id", k.id(), "version", k.version())).orElse(null));
    document.put("fields", truth.fields().stream().map(TruthFile::field).toList());
    out.put("documents", List.of(document));
    out.put("pages", truth.pages().stream().map(TruthFile::page).toList());
    Files.writeString(file, JSON.writeValueAsString(out) + "\n");
  }

  /** What truly stands in the fields of a paper: value by page and id, as {@code page/id}. My Numbers are left out. */
  public static Map<String, String> values(Path file) {
    Map<String, String> out = new LinkedHashMap<>();
    for (JsonNode field : JSON.readTree(file).at("/documents/0/fields")) {
      if (!field.get("id").asString().endsWith("myNumber")) {
        out.put(field.get("page").asInt() + "/" + field.get("id").asString(), field.get("value").asString());
      }
    }
    return out;
  }

  private static Map<String, Object> field(Truth.Field f) {
    String raw = f.id().endsWith("myNumber") ? f.raw().replaceAll("[0-9]", String.valueOf(MyNumber.MASK)) : f.raw();
    return pairs("id", f.id(), "raw", raw, "value", f.value(), "box", box(f.box()), "page", f.page(), "valid", f.valid());
  }

  private static Map<String, Object> page(Truth.Page p) {
    return pairs("number", p.number(), "width", p.width(), "height", p.height(), "dpi", p.scan().dpi(), "rotation", p.scan().turn().degrees(),
        "skew", p.scan().skew(), "blank", false, "lines", p.lines().stream().map(l -> pairs("text", l.text(), "box", box(l.box()))).toList(),
        "marks", p.marks().stream().map(TruthFile::mark).toList());
  }

  private static Map<String, Object> mark(Truth.Mark m) {
    return pairs("kind", m.kind(), "role", m.role(), m.kind().equals("IMPRINT") ? "class" : "state", m.state(), "label", m.label(), "box", box(m.box()));
  }

  /** In this order, so that the same truth is the same file. */
  private static Map<String, Object> pairs(Object... keysAndValues) {
    Map<String, Object> out = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      out.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return out;
  }

  private static int[] box(Box b) {
    return new int[] {b.x(), b.y(), b.width(), b.height()};
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
