package jp.fumikura.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.search.Hit;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.MarkedWord;
import jp.fumikura.search.QueryWords;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.SearchQuery;
import jp.fumikura.search.SearchResult;
import jp.fumikura.search.SharedFile;
import jp.fumikura.search.SharedText;
import jp.fumikura.search.Spellings;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The index on local disk. The ledger's position lies in the same commit as the documents, so that a crash repeats news
 * but never loses any. Safe for many searching threads and one that takes.
 */
public final class LuceneIndex implements SearchIndex {
  /** Newest first among equals, then by id: the same documents give the same order, however the index came about. */
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, new SortField(Fields.RECEIVED, SortField.Type.LONG, true),
      new SortField(Fields.DOCUMENT, SortField.Type.STRING), new SortField(Fields.FIRST_PAGE, SortField.Type.LONG));

  private static final Set<String> SHARED_ALONE = Set.of(Fields.SHARED_PATH, Fields.SHARED_BYTES, Fields.SHARED_UNREAD, Fields.SECTION, Fields.RECEIVED);

  private final Directory directory;
  private final IndexWriter writer;
  private final CommittedPosition position;
  private final SearcherManager searchers;
  private final Spellings spellings = Spellings.shipped();
  private final WordQueries queries;
  private final FacetCounts facetCounts = new FacetCounts();
  /** News fetched before the index was forgotten must not move it past what it no longer holds. */
  private boolean forgotten;

  private LuceneIndex(Directory directory) throws IOException {
    Analyzer analyzer = JapaneseAnalysis.analyzer();
    this.directory = directory;
    this.writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
    this.position = new CommittedPosition(writer);
    this.searchers = new SearcherManager(writer, null);
    this.queries = new WordQueries(analyzer, spellings);
  }

  /**
   * Opens the index in a folder, or begins a new one.
   *
   * @throws IOException where what lies there cannot be read; it is derived and may be deleted and rebuilt
   */
  public static LuceneIndex open(Path folder) throws IOException {
    return new LuceneIndex(FSDirectory.open(folder));
  }

  @Override
  public SearchResult search(SearchQuery query, Viewer viewer) {
    QueryWords words = QueryWords.parse(query.words());
    return reading(searcher -> {
      SearchResult exact = found(searcher, queries.strict(words, viewer, query.chosen()), query, words.keys(spellings), false);
      if (exact.total() > 0 || words.groups().isEmpty()) {
        return exact;
      }
      return found(searcher, queries.tolerant(words, viewer, query.chosen()), query, Pieces.of(words.keys(spellings)), true);
    });
  }

  private SearchResult found(IndexSearcher searcher, Query query, SearchQuery asked, Set<String> keys, boolean tolerant) throws IOException {
    FacetsCollectorManager.FacetsResult all = FacetsCollectorManager.search(searcher, query, asked.from() + asked.size(), BEST_FIRST, new FacetsCollectorManager());
    TopDocs top = all.topDocs();
    FacetsCollector collected = all.facetsCollector();
    List<Hit> hits = new ArrayList<>();
    for (int i = asked.from(); i < top.scoreDocs.length; i++) {
      hits.add(HitMaker.hit(document(searcher, top.scoreDocs[i]), keys));
    }
    return new SearchResult(top.totalHits.value(), hits, facetCounts.of(searcher.getIndexReader(), collected), tolerant && top.totalHits.value() > 0);
  }

  @Override
  public List<MarkedWord> mark(DocumentId document, String typed, Viewer viewer) {
    QueryWords words = QueryWords.parse(typed);
    if (words.groups().isEmpty()) {
      return List.of();
    }
    return reading(searcher -> {
      List<Document> parts = partsOf(searcher, document, viewer);
      List<MarkedWord> exact = parts.stream().flatMap(p -> HitMaker.marks(p, words.keys(spellings)).stream()).toList();
      return exact.isEmpty() ? parts.stream().flatMap(p -> HitMaker.marks(p, Pieces.of(words.keys(spellings))).stream()).toList() : exact;
    });
  }

  private List<Document> partsOf(IndexSearcher searcher, DocumentId id, Viewer viewer) throws IOException {
    Query query = queries.partsOf(id.toString(), viewer);
    List<Document> out = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, Math.max(1, searcher.count(query)), new Sort(new SortField(Fields.FIRST_PAGE, SortField.Type.LONG))).scoreDocs) {
      out.add(document(searcher, found));
    }
    return out;
  }

  private static Document document(IndexSearcher searcher, ScoreDoc found) throws IOException {
    return searcher.storedFields().document(found.doc);
  }

  @Override
  public synchronized void take(List<Change> changes, long upTo) {
    if (forgotten) {
      return;
    }
    try {
      for (Change change : changes) {
        take(change);
      }
      commit(upTo);
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be written", e);
    }
  }

  @Override
  public synchronized void takeShared(List<Change> changes) {
    try {
      for (Change change : changes) {
        take(change);
      }
      commit(position.committed());
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be written", e);
    }
  }

  @Override
  public List<SharedFile> sharedBelow(Path folder) {
    BooleanQuery firstParts = new BooleanQuery.Builder().add(new PrefixQuery(new Term(Fields.SHARED_PATH, folder + "/")), BooleanClause.Occur.FILTER)
        .add(NumericDocValuesField.newSlowExactQuery(Fields.FIRST_PAGE, 1), BooleanClause.Occur.FILTER).build();
    return reading(searcher -> {
      List<SharedFile> out = new ArrayList<>();
      for (ScoreDoc found : searcher.search(firstParts, Math.max(1, searcher.count(firstParts)), Sort.INDEXORDER).scoreDocs) {
        out.add(PartDocument.shared(searcher.storedFields().document(found.doc, SHARED_ALONE)));
      }
      return out;
    });
  }

  @Override
  public Optional<SharedText> shared(DocumentId file, Viewer viewer) {
    return reading(searcher -> {
      List<Document> parts = partsOf(searcher, file, viewer).stream().filter(part -> part.get(Fields.SHARED_PATH) != null).toList();
      return parts.stream().findFirst().map(PartDocument::shared)
          .map(known -> new SharedText(known, parts.stream().flatMap(part -> StoredLines.read(part.getBinaryValue(Fields.LINES)).stream()).toList()));
    });
  }

  @Override
  public synchronized void forget() {
    forgotten = true;
    try {
      writer.deleteAll();
      commit(0);
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be emptied", e);
    }
  }

  private void commit(long at) throws IOException {
    position.commit(at);
    searchers.maybeRefreshBlocking();
  }

  private void take(Change change) throws IOException {
    Term key = new Term(Fields.DOCUMENT, change.document().toString());
    List<Document> documents = new ArrayList<>();
    for (IndexedPart part : change.parts()) {
      documents.add(PartDocument.of(part));
    }
    if (documents.isEmpty()) {
      writer.deleteDocuments(key);
    } else {
      writer.updateDocuments(key, documents);
    }
  }

  @Override
  public synchronized long position() {
    forgotten = false;
    return position.committed();
  }

  private <T> T reading(Work<T> work) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return work.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be read", e);
    }
  }

  private interface Work<T> {
    T with(IndexSearcher searcher) throws IOException;
  }

  @Override
  public void close() {
    try {
      searchers.close();
      writer.close();
      directory.close();
    } catch (IOException e) {
      throw new UncheckedIOException("the search index cannot be closed", e);
    }
  }
}
