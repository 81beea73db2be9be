package jp.fumikura.search;

import java.util.List;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DocumentId;

/** The index behind the search room. Rights are part of every query: no method leads around them. */
public interface SearchIndex extends AutoCloseable {
  /** Hits, counts and facets this person may see; empty words find everything. */
  SearchResult search(SearchQuery query, Viewer viewer);

  /** Where the query's words stand in a document, for marking them on its pages; empty where the person may not see it. */
  List<MarkedWord> mark(DocumentId document, String words, Viewer viewer);

  /**
   * Takes documents in, or anew, or out (no parts), and remembers the position in the ledger's news up to which it is
   * told. On return all of it is on disk and found by the next search.
   */
  void take(List<Change> changes, long position);

  /**
   * Empties the index and goes back to position 0: the ledger's news fills it again. A {@link #take} of news that was
   * fetched before is left out; whoever carries news asks {@link #position()} first.
   */
  void forget();

  /** The position of the last {@link #take}; 0 for an empty index, and for one that had to be thrown away. */
  long position();

  @Override
  void close();

  /** All parts of a document as it is now; none: the document is gone. */
  record Change(DocumentId document, List<IndexedPart> parts) {
    public Change {
      parts = List.copyOf(parts);
    }
  }
}
