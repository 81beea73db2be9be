package jp.fumikura.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Sha256;

/**
 * A folder where scanners lay files. A file is taken when its size and time have stood still and it is structurally
 * whole; it is removed only after the stored copy was read back and has the same hash. What stays broken is laid aside in
 * {@code 要確認} with the reason beside it. A sub-folder named by a section's code belongs to that section.
 *
 * <p>Not safe for several threads: one look at a time.
 */
public final class HotFolder {
  /** Where broken files are laid aside. */
  public static final String ASIDE = "要確認";

  private final DataFolder folder;
  private final Reception reception;
  private final Rules rules;
  private final Milestones milestones;
  private final Clock clock;
  private final Map<Path, Still> seen = new HashMap<>();
  /** Files whose stored copy was read back, and that could not be removed yet. */
  private final Map<Path, Arrival> safe = new HashMap<>();
  private final Map<String, Batch> batches = new HashMap<>();

  public HotFolder(DataFolder folder, Reception reception, Rules rules, Milestones milestones, Clock clock) {
    this.folder = folder;
    this.reception = reception;
    this.rules = rules;
    this.milestones = milestones;
    this.clock = clock;
  }

  /**
   * @param still how long size and time must not change
   * @param patience how long a broken file may stay before it is laid aside
   * @param section owner of what lies in the folder itself
   * @param words plain words for a reason's code
   */
  public record Rules(Duration still, Duration patience, String section, UnaryOperator<String> words) {}

  /** What one look did; {@code stuck} are files that cannot be read or removed. */
  public record Look(int taken, int duplicates, int aside, int waiting, int stuck) {}

  private record Still(long size, FileTime time, Instant since) {}

  /** Looks through the folder once. Trouble with one file leaves the others alone. */
  public Look look() throws IOException {
    int[] counts = new int[5];
    List<Path> files = files();
    seen.keySet().retainAll(files);
    safe.keySet().retainAll(files);
    for (Path file : files) {
      try {
        counts[look(file)]++;
      } catch (NoSuchFileException e) {
        seen.remove(file);
      } catch (FileSystemException e) {
        counts[stuck(file, e)]++;
      }
    }
    return new Look(counts[0], counts[1], counts[2], counts[3], counts[4]);
  }

  /** 4 where the trouble is with this file (no right, held open by a scanner), not with the store behind it. */
  private static int stuck(Path file, FileSystemException trouble) throws FileSystemException {
    if (!file.toString().equals(trouble.getFile())) {
      throw trouble;
    }
    return 4;
  }

  /** 0 taken, 1 kept before, 2 laid aside, 3 waits. */
  private int look(Path file) throws IOException {
    Duration still = still(file);
    if (still.compareTo(rules.still()) < 0) {
      return 3;
    }
    if (Completeness.of(file) instanceof Completeness.Incomplete(String reason)) {
      return still.compareTo(rules.patience()) < 0 ? 3 : layAside(file, reason);
    }
    return take(file);
  }

  private Duration still(Path file) throws IOException {
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Still before = seen.get(file);
    if (before == null || before.size != now.size() || !before.time.equals(now.lastModifiedTime())) {
      safe.remove(file);
      seen.put(file, new Still(now.size(), now.lastModifiedTime(), clock.instant()));
      return Duration.ZERO;
    }
    return Duration.between(before.since, clock.instant());
  }

  private int take(Path file) throws IOException {
    if (!safe.containsKey(file) && !kept(file)) {
      seen.remove(file);
      return 3;
    }
    milestones.reached(Milestones.Point.HOT_FILE_SAFE);
    Files.delete(file);
    seen.remove(file);
    milestones.reached(Milestones.Point.HOT_FILE_REMOVED);
    return Objects.requireNonNull(safe.remove(file)).outcome() == Arrival.Outcome.KEPT ? 0 : 1;
  }

  /** Takes it into the store; false where it changed meanwhile. A file that then cannot be removed is not received again at every look. */
  private boolean kept(Path file) throws IOException {
    Arrival arrival;
    try (InputStream in = Files.newInputStream(file)) {
      arrival = reception.receive(batch(section(file)), file.getFileName().toString(), in);
    }
    if (!Sha256.of(OriginalPlace.of(folder, arrival.document()).file()).equals(Sha256.of(file))) {
      return false;
    }
    safe.put(file, arrival);
    return true;
  }

  private int layAside(Path file, String reason) throws IOException {
    Path aside = Files.createDirectories(folder.hotFolder().resolve(ASIDE));
    String name = file.getFileName().toString();
    Path target = aside.resolve(name);
    for (int n = 2; Files.exists(target); n++) {
      target = aside.resolve(n + "_" + name);
    }
    Files.move(file, target);
    Files.writeString(target.resolveSibling(target.getFileName() + ".理由.txt"), rules.words().apply(reason) + "\n", StandardCharsets.UTF_8);
    seen.remove(file);
    return 2;
  }

  /** One batch a day and section. */
  private Batch batch(String section) {
    String name = "ホットフォルダー " + LocalDate.ofInstant(clock.instant(), clock.getZone());
    Batch known = batches.get(section);
    if (known == null || !known.name().equals(name)) {
      known = reception.open(name, section, "hotfolder", Batch.Source.HOT_FOLDER);
      batches.put(section, known);
    }
    return known;
  }

  private String section(Path file) {
    Path parent = Objects.requireNonNull(file.getParent());
    return parent.equals(folder.hotFolder()) ? rules.section() : parent.getFileName().toString();
  }

  private List<Path> files() throws IOException {
    List<Path> out = new ArrayList<>();
    try (Stream<Path> tree = Files.walk(folder.hotFolder(), 2)) {
      tree.filter(p -> !p.startsWith(folder.hotFolder().resolve(ASIDE)) && Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS) && !passing(p.getFileName().toString()))
          .sorted().forEach(out::add);
    }
    return out;
  }

  /** Files that programs make while they copy. */
  private static boolean passing(String name) {
    String lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.startsWith(".") || lower.startsWith("~$") || Stream.of(".part", ".tmp", ".filepart", ".crdownload").anyMatch(lower::endsWith) || lower.equals("thumbs.db");
  }
}
