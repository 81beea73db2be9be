package jp.fumikura.search;

import java.util.List;
import java.util.Map;

/**
 * What a person asks for.
 *
 * @param words as typed: words are all wanted, {@code "…"} is taken as it stands, {@code -word} is unwanted, {@code A OR B} either
 * @param chosen values a facet is narrowed to; several of one facet mean any of them
 * @param from first hit wanted, from 0
 * @param size hits wanted, 1 to 100
 */
public record SearchQuery(String words, Map<Facet, List<String>> chosen, int from, int size) {
  /** Deeper pages than this are refused: nobody leafs so far, and every page costs all before it. */
  public static final int DEEPEST = 10_000;

  public SearchQuery {
    chosen = Map.copyOf(chosen);
    from = Math.clamp(from, 0, DEEPEST);
    size = Math.clamp(size, 1, 100);
  }

  public static SearchQuery of(String words) {
    return new SearchQuery(words, Map.of(), 0, 10);
  }
}
