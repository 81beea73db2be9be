package jp.fumikura.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder the index lies in. An index is derived: one that cannot be opened is laid aside (for whoever wants to know
 * why) and a new one begun, which the ledger's news then fills from position 0.
 */
public final class IndexFolder {
  private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

  private IndexFolder() {}

  public static LuceneIndex open(Path folder) {
    try {
      return LuceneIndex.open(folder);
    } catch (org.apache.lucene.store.LockObtainFailedException e) {
      throw new UncheckedIOException("another process holds the search index", e);
    } catch (IOException | RuntimeException damaged) {
      LOG.warn("search index cannot be opened ({}); it is laid aside and rebuilt", damaged.getClass().getSimpleName());
      return anew(folder);
    }
  }

  private static LuceneIndex anew(Path folder) {
    try {
      Path aside = Files.createTempDirectory(folder.toAbsolutePath().getParent(), folder.getFileName() + ".damaged-");
      Files.move(folder, aside.resolve("index"));
      return LuceneIndex.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("no search index can be made", e);
    }
  }
}
