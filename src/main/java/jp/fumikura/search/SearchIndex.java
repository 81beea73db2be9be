package jp.fumikura.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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

  /** Takes files of the share in, anew, or out; the position in the ledger's news stays. */
  void takeShared(List<Change> changes);

  /** Files of the share the index holds below a folder; for whoever takes them in, never for a person. */
  List<SharedFile> sharedBelow(Path folder);

  /** A file of the share with its words; empty where the person may not see it. */
  Optional<SharedText> shared(DocumentId file, Viewer viewer);

  /**
   * Empties the index and goes back to position 0: the ledger's news fills it again, and the next crawl
   * the files of the share. A {@link #take} of news that was
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
