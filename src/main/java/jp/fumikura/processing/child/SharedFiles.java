package jp.fumikura.processing.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.SharedFileReader;

/** Has children read what lies on the share. */
public final class SharedFiles implements SharedFileReader {
  /** Every kind may lie on the share; some hold no words. */
  private static final Problem NO_WORDS = new Problem("no-words", 0, "");

  private final ChildPool pool;
  private final Path scratch;

  /** @param scratch where children may write while they read */
  public SharedFiles(ChildPool pool, Path scratch) {
    this.pool = pool;
    this.scratch = scratch;
  }

  @Override
  public Outcome read(Path file) {
    try {
      Path own = Files.createTempDirectory(scratch, "shared");
      try {
        return outcome(pool.read(ReadOrder.words(file, file.getFileName().toString(), own)));
      } finally {
        clear(own);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("scratch folder", e);
    }
  }

  private static Outcome outcome(ReadOutcome outcome) {
    return switch (outcome) {
      case ReadOutcome.Words words -> new Outcome.Words(words.reading(), !words.problems().isEmpty());
      case ReadOutcome.Read pages -> throw new IllegalStateException("only words were asked for");
      case ReadOutcome.Refused(Problem reason) -> new Outcome.Unread(reason.code().equals("unsupported-kind") ? NO_WORDS : reason);
      case ReadOutcome.Lost(Problem reason) -> new Outcome.Unread(reason);
    };
  }

  static void clear(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
