package jp.fumikura.ledger;

import java.util.List;
import jp.fumikura.text.Folding;

/**
 * Values of one paper that are almost the same: the applicant and the holder of the account, the address and that of 1 January. Where they
 * differ by a character or two, one of them was probably misread, however sure the engine was.
 */
final class NearTwins {
  private static final int SHORTEST = 4;
  /** What was read this surely differs because it is another one: brothers and sisters have nearly the same name (decision 0175). */
  private static final double SURELY_ANOTHER = 0.97;
  /** One character in so many may differ. */
  private static final int ONE_IN = 6;

  private NearTwins() {}

  /** Whether another value is almost this one, and was read at least as surely. */
  static boolean differs(Reading.Field field, List<Reading.Field> paper) {
    String key = key(field);
    return key.length() >= SHORTEST && field.confidence() < SURELY_ANOTHER && !key.matches("[0-9-]+")
        && paper.stream().anyMatch(other -> other != field && field.confidence() <= other.confidence() && near(key, key(other)));
  }

  /** As people compare: widths folded, without spaces. */
  private static String key(Reading.Field field) {
    return field.choices().isEmpty() ? Folding.fold(field.value()).replaceAll("\\s", "") : "";
  }

  private static boolean near(String a, String b) {
    int most = Math.max(1, Math.max(a.length(), b.length()) / ONE_IN);
    return !a.equals(b) && b.length() >= SHORTEST && Math.abs(a.length() - b.length()) <= most && distance(a, b) <= most;
  }

  private static int distance(String a, String b) {
    int[] row = java.util.stream.IntStream.rangeClosed(0, b.length()).toArray();
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
        corner = above;
      }
    }
    return row[b.length()];
  }
}
