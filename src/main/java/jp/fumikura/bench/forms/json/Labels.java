package jp.fumikura.bench.forms.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.MarkKind;
import jp.fumikura.page.Box;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code labels.json} of a truth folder: the seal and signature fields of each page, in 300-dpi pixels. */
public final class Labels {
  private Labels() {}

  /** A page with its fields. */
  public record Page(String file, int number, List<Field> fields) {
    public Page {
      fields = List.copyOf(fields);
    }
  }

  /** @param office the receiving office's own place */
  public record Field(MarkKind kind, boolean office, Box box) {}

  public static List<Page> read(Path folder) throws IOException {
    List<Page> out = new ArrayList<>();
    for (JsonNode page : new ObjectMapper().readTree(Files.readString(folder.resolve("labels.json")))) {
      List<Field> fields = new ArrayList<>();
      for (JsonNode field : page.get("fields")) {
        fields.add(field(field));
      }
      out.add(new Page(page.get("file").asString(), page.get("page").asInt(), fields));
    }
    return out;
  }

  private static Field field(JsonNode field) {
    JsonNode box = field.get("bbox");
    MarkKind kind = field.get("type").asString().equals("seal") ? MarkKind.SEAL_FIELD : MarkKind.SIGNATURE_FIELD;
    return new Field(kind, field.get("subtype").asString().equals("office"), new Box(box.get(0).asInt(), box.get(1).asInt(), box.get(2).asInt(), box.get(3).asInt()));
  }
}
