package jp.fumikura.form.folder;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import jp.fumikura.form.Place;

/** The lines of a definition file as they are written. */
final class Lines {
  private final StringBuilder text = new StringBuilder();

  Lines line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Lines value(int depth, String key, String value) {
    return line("  ".repeat(depth) + key + ": " + quoted(value));
  }

  /** Nothing where the value is empty. */
  Lines filled(int depth, String key, String value) {
    return value.isEmpty() ? this : value(depth, key, value);
  }

  <T> Lines list(String key, List<T> values, Function<T, String> inFlow) {
    if (values.isEmpty()) {
      return this;
    }
    line("    " + key + ":");
    values.forEach(v -> line("      - " + inFlow.apply(v)));
    return this;
  }

  static String at(Place p) {
    return "[" + mm(p.x()) + ", " + mm(p.y()) + ", " + mm(p.width()) + ", " + mm(p.height()) + "]";
  }

  /** Hundredths of a millimetre are finer than any printer. */
  static String mm(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
