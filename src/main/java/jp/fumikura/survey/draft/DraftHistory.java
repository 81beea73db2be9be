package jp.fumikura.survey.draft;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.folder.FormFolder;

/**
 * What a draft was before each correction: {@code before/0001,<id>,<version>.yml} beside its definition, with the key it bore then.
 *
 * @param draft its folder
 */
record DraftHistory(Path draft) {
  private static final String FOLDER = "before";

  private record Step(Path file, FormKey key) {
    static Step of(Path file) {
      String[] parts = file.getFileName().toString().replaceFirst("\\.yml$", "").split(",", 3);
      return new Step(file, new FormKey(parts[1], parts[2]));
    }
  }

  /** Keeps what stands now; called before it is written over. */
  void keep(FormKey key) throws IOException {
    int number = steps().size() + 1;
    Files.createDirectories(draft.resolve(FOLDER));
    Files.copy(draft.resolve(FormFolder.FILE), draft.resolve(FOLDER).resolve(String.format(Locale.ROOT, "%04d,%s,%s.yml", number, key.id(), key.version())), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether a correction can be taken back. */
  boolean any(FormKey now) {
    return steps().stream().anyMatch(step -> differs(step, now));
  }

  /**
   * Lays back what stood before the last correction that changed anything.
   *
   * @return the key it bore then; empty where there is none
   */
  Optional<FormKey> layBack(FormKey now) throws IOException {
    for (Step step : steps().reversed()) {
      if (differs(step, now)) {
        Files.move(step.file(), draft.resolve(FormFolder.FILE), StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(step.key());
      }
      Files.delete(step.file());
    }
    return Optional.empty();
  }

  /** What somebody wrote on a filled sheet may stand in earlier states. */
  void forget() throws IOException {
    if (Files.isDirectory(draft.resolve(FOLDER))) {
      try (Stream<Path> all = Files.walk(draft.resolve(FOLDER))) {
        for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private boolean differs(Step step, FormKey now) {
    try {
      return !step.key().equals(now) || Files.mismatch(step.file(), draft.resolve(FormFolder.FILE)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Step> steps() {
    if (!Files.isDirectory(draft.resolve(FOLDER))) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(draft.resolve(FOLDER))) {
      return all.filter(file -> file.toString().endsWith(".yml")).sorted().map(Step::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
