package jp.fumikura.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.QueryWords;
import jp.fumikura.search.Spellings;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * The ceiling the search room is measured against: a plain IndexWriter with the same analyser and the same text, and a
 * plain top ten without rights, facets or highlights.
 */
public final class BareIndex implements AutoCloseable {
  private final Directory directory;
  private final IndexWriter writer;
  private final WordQueries queries = new WordQueries(JapaneseAnalysis.analyzer(), Spellings.shipped());

  public BareIndex(Path folder) throws IOException {
    this.directory = FSDirectory.open(folder);
    this.writer = new IndexWriter(directory, new IndexWriterConfig(JapaneseAnalysis.analyzer()));
  }

  public void add(IndexedPart part) throws IOException {
    Document whole = new Document();
    PartDocument.texts(part, whole);
    writer.addDocument(whole);
  }

  public void commit() throws IOException {
    writer.commit();
  }

  /** A question answered by ids alone. */
  public Questions questions() throws IOException {
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(directory));
    return words -> searcher.search(queries.wordsAlone(QueryWords.parse(words)), 10).scoreDocs.length;
  }

  /** Asks, and says how many of the ten came back. */
  @FunctionalInterface
  public interface Questions {
    int ask(String words) throws IOException;
  }

  @Override
  public void close() throws IOException {
    writer.close();
    directory.close();
  }
}
