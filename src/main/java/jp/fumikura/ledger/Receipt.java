package jp.fumikura.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The slip that lies beside every original: all the ledger knows of an acceptance, readable without any program, one
 * {@code key=value} a line, the last line a hash over the others so that half a slip is known as such.
 */
public final class Receipt {
  private static final String SCHEMA = "fumikura-receipt/1";

  private Receipt() {}

  public static String write(Original original) {
    Batch batch = original.batch();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("schema", SCHEMA);
    lines.put("document", original.id().toString());
    lines.put("sha256", original.sha256());
    lines.put("bytes", Long.toString(original.bytes()));
    lines.put("name", original.originalName());
    lines.put("received", original.receivedAt().toString());
    lines.put("batch", batch.id().toString());
    lines.put("batch.name", batch.name());
    lines.put("batch.section", batch.section());
    lines.put("batch.account", batch.account());
    lines.put("batch.source", batch.source().name());
    lines.put("batch.opened", batch.openedAt().toString());
    StringBuilder out = new StringBuilder();
    lines.forEach((k, v) -> out.append(k).append('=').append(escaped(v)).append('\n'));
    return out + "check=" + Sha256.of(out.toString()) + "\n";
  }

  /** Empty where the text is no whole receipt. */
  public static Optional<Original> read(String text) {
    int check = text.lastIndexOf("check=");
    if (check < 0 || !text.substring(check).equals("check=" + Sha256.of(text.substring(0, check)) + "\n")) {
      return Optional.empty();
    }
    Map<String, String> lines = new LinkedHashMap<>();
    text.lines().forEach(line -> lines.put(line.substring(0, line.indexOf('=')), plain(line.substring(line.indexOf('=') + 1))));
    return SCHEMA.equals(lines.get("schema")) ? Optional.of(original(lines)) : Optional.empty();
  }

  private static Original original(Map<String, String> lines) {
    Batch batch = new Batch(BatchId.of(lines.getOrDefault("batch", "")), lines.getOrDefault("batch.name", ""), lines.getOrDefault("batch.section", ""),
        lines.getOrDefault("batch.account", ""), Batch.Source.valueOf(lines.getOrDefault("batch.source", "")),
        Instant.parse(lines.getOrDefault("batch.opened", "")), Optional.empty());
    return new Original(DocumentId.of(lines.getOrDefault("document", "")), batch, lines.getOrDefault("name", ""), lines.getOrDefault("sha256", ""),
        Long.parseLong(lines.getOrDefault("bytes", "")), Instant.parse(lines.getOrDefault("received", "")));
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  private static String plain(String value) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\\' && i + 1 < value.length()) {
        char next = value.charAt(++i);
        out.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
