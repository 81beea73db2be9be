package jp.fumikura.search;

import java.util.List;
import java.util.Map;

/**
 * What this person may see of what was found; counts and facets know nothing else.
 *
 * @param tolerant nothing was written exactly so; these are written nearly so (a misread character is bridged)
 */
public record SearchResult(long total, List<Hit> hits, Map<Facet, List<FacetCount>> facets, boolean tolerant) {
  public SearchResult {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
  }
}
