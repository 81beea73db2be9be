package jp.fumikura.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What a bench found, by the names of the contract: printed as one JSON object on the last line. */
public final class Figures {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /** A number, a text, a boolean, or other figures inside. Numbers that are not finite become null. */
  public Figures put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  public String toJson() {
    StringJoiner out = new StringJoiner(",", "{", "}");
    values.forEach((key, value) -> out.add(quoted(key) + ":" + json(value)));
    return out.toString();
  }

  private static String json(Object value) {
    return switch (value) {
      case Figures inner -> inner.toJson();
      case Double d -> Double.isFinite(d) ? String.format(Locale.ROOT, "%.4f", d) : "null";
      case Number n -> n.toString();
      case Boolean b -> b.toString();
      default -> quoted(value.toString());
    };
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
