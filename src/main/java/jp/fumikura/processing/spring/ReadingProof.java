package jp.fumikura.processing.spring;

import java.io.IOException;
import java.util.function.Supplier;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import jp.fumikura.reading.tesseract.LanguageData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether this machine can read Japanese: the language data lies there, and a child that was started has read its line. Where not, people are told. */
final class ReadingProof {
  private static final Logger LOG = LoggerFactory.getLogger(ReadingProof.class);

  private final Supplier<LanguageData> languages;
  private final Trial trial;
  private final Troubles troubles;

  /** Has a child read its line. */
  @FunctionalInterface
  interface Trial {
    /** @throws IOException where none can be had, or it misreads */
    void run() throws IOException;
  }

  ReadingProof(Supplier<LanguageData> languages, Trial trial, Troubles troubles) {
    this.languages = languages;
    this.trial = trial;
    this.troubles = troubles;
  }

  /** Looks, and says so. */
  boolean holds() {
    if (languages.get() instanceof LanguageData.Missing) {
      troubles.raise(Trouble.LANGUAGE_DATA_MISSING, LanguageData.JAPANESE);
      return false;
    }
    troubles.over(Trouble.LANGUAGE_DATA_MISSING);
    return childReads();
  }

  private boolean childReads() {
    try {
      trial.run();
      troubles.over(Trouble.CANNOT_READ);
      return true;
    } catch (IOException e) {
      LOG.warn("no child that reads: {}", e.getMessage());
      troubles.raise(Trouble.CANNOT_READ, "no child that reads");
      return false;
    }
  }
}
