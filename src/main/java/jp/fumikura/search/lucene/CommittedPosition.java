package jp.fumikura.search.lucene;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;

/** How far the index has taken in the ledger's news: written with the documents in one commit. */
record CommittedPosition(IndexWriter writer) {
  private static final String KEY = "ledger.position";

  void commit(long position) throws IOException {
    writer.setLiveCommitData(Map.of(KEY, Long.toString(position)).entrySet());
    writer.commit();
  }

  /** 0 where nothing was ever committed. */
  long committed() {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    if (data != null) {
      for (Map.Entry<String, String> entry : data) {
        if (entry.getKey().equals(KEY)) {
          return Long.parseLong(entry.getValue());
        }
      }
    }
    return 0;
  }
}
