package jp.fumikura.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables of comma-separated values as they come out of and go into spreadsheets (RFC 4180). Every export of the product
 * is written here, so that no cell read from paper can act as a formula.
 */
public final class Csv {
  /** Tells a spreadsheet that UTF-8 follows. */
  public static final String BYTE_ORDER_MARK = "\ufeff";

  private static final Charset CP932 = Charset.forName("windows-31j");
  /** What spreadsheets take for the beginning of a formula, also full-width. */
  private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Cntrl}]*[=+\\-@＝＋－＠\\t\\r].*", Pattern.DOTALL);
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)*");
  private static final Pattern QUOTED = Pattern.compile(".*[\",\\r\\n].*", Pattern.DOTALL);

  private Csv() {}

  /** UTF-8, or else the CP932 of Japanese spreadsheets; empty where the bytes are neither. */
  public static Optional<String> decode(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8).map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).or(() -> decode(bytes, CP932));
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** The rows with their cells; empty lines are left out. Quotes that are never closed end with the text. */
  public static List<List<String>> rows(String text) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(text.charAt(++i));
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (quoted || c != ',' && c != '\n' && c != '\r') {
        cell.append(c);
      } else {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != ',') {
          endRow(rows, row);
          row = new ArrayList<>();
        }
      }
    }
    row.add(cell.toString());
    endRow(rows, row);
    return rows;
  }

  private static void endRow(List<List<String>> rows, List<String> row) {
    if (row.size() > 1 || !row.getFirst().isBlank()) {
      rows.add(List.copyOf(row));
    }
  }

  /** One line with its end. */
  public static String line(Collection<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String value) {
    String harmless = FORMULA.matcher(value).matches() && !PLAIN_NUMBER.matcher(value).matches() ? "'" + value : value;
    return QUOTED.matcher(harmless).matches() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
