package jp.fumikura.bench;

import java.util.HashMap;
import java.util.Map;
import jp.fumikura.text.Folding;

/**
 * How much of the characters of pages was read, in whatever order: micro F1 over bags of characters after NFKC and the
 * radical map, without spaces, rules and punctuation. Sums over pages by {@link #plus}.
 */
public record TextScore(long common, long read, long truth) {
  public static final TextScore NONE = new TextScore(0, 0, 0);

  public static TextScore of(String read, String truth) {
    Map<Integer, Integer> r = bag(read);
    Map<Integer, Integer> t = bag(truth);
    long common = r.entrySet().stream().mapToLong(e -> Math.min(e.getValue(), t.getOrDefault(e.getKey(), 0))).sum();
    return new TextScore(common, total(r), total(t));
  }

  public TextScore plus(TextScore other) {
    return new TextScore(common + other.common, read + other.read, truth + other.truth);
  }

  public double f1() {
    return read + truth == 0 ? Double.NaN : 2.0 * common / (read + truth);
  }

  /** The characters that count. */
  public static Map<Integer, Integer> bag(String text) {
    Map<Integer, Integer> bag = new HashMap<>();
    Folding.fold(text).codePoints().filter(TextScore::counts).forEach(c -> bag.merge(c, 1, Integer::sum));
    return bag;
  }

  /** The text with only the characters that count, in order. */
  public static String counted(String text) {
    return Folding.fold(text).codePoints().filter(TextScore::counts)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
  }

  private static boolean counts(int c) {
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT,
          Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION -> false;
      default -> Character.UnicodeBlock.of(c) != Character.UnicodeBlock.BOX_DRAWING && c != '|' && c != '￣';
    };
  }

  private static long total(Map<Integer, Integer> bag) {
    return bag.values().stream().mapToLong(Integer::longValue).sum();
  }
}
