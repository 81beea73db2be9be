package jp.fumikura.processing.spring;

import java.io.IOException;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.reading.tesseract.LanguageData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this machine can read Japanese: the language data lies there, and a child that was started has read its line. Where not, people are told. */
final class ReadingProof {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingProof.class);

  private final ChildPool pool;
  private final Troubles troubles;

  ReadingProof(ChildPool pool, Troubles troubles) {
    this.pool = pool;
    this.troubles = troubles;
  }

  /** Looks, and says so. */
  boolean holds() {
    if (LanguageData.find(System.getenv()) instanceof LanguageData.Missing) {
      troubles.raise(Trouble.LANGUAGE_DATA_MISSING, LanguageData.JAPANESE);
      return false;
    }
    troubles.over(Trouble.LANGUAGE_DATA_MISSING);
    return childReads();
  }

  private boolean childReads() {
    try {
      pool.warmUp();
      troubles.over(Trouble.CANNOT_READ);
      return true;
    } catch (IOException e) {
      LOG.warn("no child that reads: {}", e.getMessage());
      troubles.raise(Trouble.CANNOT_READ, "no child that reads");
      return false;
    }
  }
}
