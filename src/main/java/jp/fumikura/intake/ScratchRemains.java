package jp.fumikura.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What readings and uploads that a halt cut off left in the scratch folder: copies of paper that belong to nobody any more. */
public record ScratchRemains(Path scratch) {
  /** Deletes what nothing was put into since then; says how many files or folders it was. What vanishes meanwhile, another one deleted. */
  public int clear(Instant since) throws IOException {
    List<Path> entries;
    try (Stream<Path> all = Files.list(scratch)) {
      entries = all.toList();
    }
    int cleared = 0;
    for (Path entry : entries) {
      cleared += cleared(entry, since) ? 1 : 0;
    }
    return cleared;
  }

  private static boolean cleared(Path entry, Instant since) throws IOException {
    try {
      if (!Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS).toInstant().isBefore(since)) {
        return false;
      }
      delete(entry);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static void delete(Path tree) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(tree)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : all) {
      Files.deleteIfExists(file);
    }
  }
}
