package jp.fumikura.ledger;

import java.nio.file.Path;
import java.util.List;

/** Reads files that lie on the share and are no documents of ours. A file is opened in a child process only. */
@FunctionalInterface
public interface SharedFileReader {
  Outcome read(Path file);

  /** What became of it; no My Number is in it. */
  sealed interface Outcome {
    /** @param cut the file holds more words than are kept */
    record Words(Reading reading, boolean cut) implements Outcome {
      public List<Reading.Page> pages() {
        return reading.pages();
      }
    }

    record Unread(Problem reason) implements Outcome {}
  }
}
