package jp.fumikura.survey.draft;

import java.nio.file.Path;
import jp.fumikura.ledger.Problem;
import jp.fumikura.survey.Register;

/** Has a child process draw up the definition of a file; the service itself opens none. */
public interface BlankReader {
  /** What became of it. */
  sealed interface Outcome {
    /**
     * @param pages read
     */
    record Drawn(Register.Draft draft, int pages) implements Outcome {}

    /** Every page is blank. */
    record Empty(int pages) implements Outcome {}

    record Unread(Problem reason) implements Outcome {}
  }

  /** Hears how far it got. */
  @FunctionalInterface
  interface Progress {
    void done(int page, int pages);
  }

  /**
   * @param name as people know the file; decides whether it is an Office file
   * @param keep folder for what is drawn up; belongs to the caller, and what lies in it from an earlier time is used again
   */
  Outcome draw(Path file, String name, Path keep, Progress progress);
}
