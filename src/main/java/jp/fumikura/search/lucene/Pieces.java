package jp.fumikura.search.lucene;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Parts of words that were misread: any piece of at least half the word may be what is left of it. */
final class Pieces {
  private static final int SHORTEST = 2;

  private Pieces() {}

  /** The longest first. */
  static Set<String> of(Collection<String> words) {
    Set<String> pieces = new LinkedHashSet<>();
    for (String word : words) {
      for (int length = word.length(); length >= Math.max(SHORTEST, word.length() / 2); length--) {
        for (int at = 0; at + length <= word.length(); at++) {
          pieces.add(word.substring(at, at + length));
        }
      }
    }
    return pieces;
  }
}
