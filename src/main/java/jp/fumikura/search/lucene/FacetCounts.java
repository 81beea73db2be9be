package jp.fumikura.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.search.Facet;
import jp.fumikura.search.FacetCount;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** Counts of every facet over what a query found. Remembers the ordinals of the reader last seen: making them is dear. */
final class FacetCounts {
  private static final int MOST_VALUES = 30;

  private @Nullable SortedSetDocValuesReaderState state;

  Map<Facet, List<FacetCount>> of(IndexReader reader, FacetsCollector found) throws IOException {
    Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
    if (reader.numDocs() == 0) {
      return counts;
    }
    Facets facets = new SortedSetDocValuesFacetCounts(stateOf(reader), found);
    for (Facet facet : Facet.values()) {
      FacetResult result = facets.getTopChildren(MOST_VALUES, Fields.facet(facet));
      counts.put(facet, result == null ? List.of() : Arrays.stream(result.labelValues).map(v -> new FacetCount(v.label, v.value.intValue())).toList());
    }
    return counts;
  }

  private synchronized SortedSetDocValuesReaderState stateOf(IndexReader reader) throws IOException {
    SortedSetDocValuesReaderState now = state;
    if (now == null || now.getReader() != reader) {
      now = new DefaultSortedSetDocValuesReaderState(reader, PartDocument.config());
      state = now;
    }
    return now;
  }
}
