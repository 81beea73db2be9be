package jp.fumikura.search.crawl;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.ShareListener;
import jp.fumikura.ledger.SharedFileReader;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.SharedFile;
import jp.fumikura.text.Folding;

/**
 * One folder of the share into the index: only what is new or changed is read, what is gone leaves. A folder that cannot be listed right now
 * keeps what was known of it.
 */
public final class Crawl {
  /** So many files become findable at once. */
  private static final int AT_ONCE = 50;
  /** The walk itself, which shows nobody anything. */
  private static final Viewer EVERYBODY = new Viewer("crawl", Set.of(), Set.of(), true, Set.of());

  private final SearchIndex index;
  private final SharedFileReader reader;
  private final SharedPartMaker parts;
  private final List<ShareListener> listeners;
  private final Rules rules;

  /**
   * @param largest bytes; the words of a larger file are not read, and it is said
   * @param ours what is found as a document already, or belongs to nobody
   */
  public record Rules(long largest, Predicate<Path> ours) {}

  public Crawl(SearchIndex index, SharedFileReader reader, SharedPartMaker parts, List<ShareListener> listeners, Rules rules) {
    this.index = index;
    this.reader = reader;
    this.parts = parts;
    this.listeners = List.copyOf(listeners);
    this.rules = rules;
  }

  /**
   * Goes through a folder once.
   *
   * @param others folders that are taken in by themselves; what lies in them is theirs
   * @param report filled while it goes
   * @throws NotDirectoryException where the folder is not there; nothing is taken for removed
   */
  public void run(SharedFolder folder, Set<Path> others, CrawlReport report) throws IOException {
    run(folder, others, report, Set.of());
  }

  /** @param again words whose files are read anew though they have not changed: something was learnt that may be said of them */
  void run(SharedFolder folder, Set<Path> others, CrawlReport report, Set<String> again) throws IOException {
    if (!Files.isDirectory(folder.path())) {
      throw new NotDirectoryException(folder.path().toString());
    }
    Walk walk = new Walk(folder, others, report, again.stream().map(Crawl::key).collect(Collectors.toSet()));
    Files.walkFileTree(folder.path(), walk);
    walk.end();
  }

  private final class Walk extends SimpleFileVisitor<Path> {
    private final SharedFolder folder;
    private final Set<Path> others;
    private final CrawlReport report;
    private final Map<Path, SharedFile> known = new HashMap<>();
    private final Set<Path> unlisted = new HashSet<>();
    private final List<SearchIndex.Change> changes = new ArrayList<>();
    private final Set<String> again;

    Walk(SharedFolder folder, Set<Path> others, CrawlReport report, Set<String> again) {
      this.again = again;
      this.folder = folder;
      this.others = others;
      this.report = report;
      index.sharedBelow(folder.path()).stream().filter(f -> others.stream().noneMatch(f.path()::startsWith)).forEach(f -> known.put(f.path(), f));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return others.contains(directory) || rules.ours().test(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isRegularFile() || passing(file.getFileName().toString()) || rules.ours().test(file)) {
        report.passedOver();
        return FileVisitResult.CONTINUE;
      }
      SharedFile before = known.remove(file);
      SharedFile now = new SharedFile(file, folder.section(), attributes.size(), attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MILLIS), "");
      if (before != null && !before.changed(now) && !lookAgain(before)) {
        unchanged(before);
      } else {
        take(now);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A file that vanished meanwhile counts as gone; a folder that cannot be listed keeps what it had. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException trouble) {
      unlisted.add(file);
      report.unread(file.toString(), "not-listed");
      return FileVisitResult.CONTINUE;
    }

    /** By the words the index keeps: only a file that may hold them is opened. */
    private boolean lookAgain(SharedFile file) {
      return !again.isEmpty() && index.shared(SharedFile.id(file.path()), EVERYBODY).map(text -> key(text.lines().stream().map(IndexedLine::text).collect(Collectors.joining())))
          .filter(words -> again.stream().anyMatch(words::contains)).isPresent();
    }

    private void unchanged(SharedFile before) {
      if (before.unread().isEmpty()) {
        report.unchanged();
      } else {
        report.unread(before.path().toString(), before.unread());
      }
    }

    private void take(SharedFile file) {
      SharedFileReader.Outcome outcome = file.bytes() > rules.largest() ? new SharedFileReader.Outcome.Unread(new Problem("file-too-large", 0, "")) : reader.read(file.path());
      tell(file, outcome);
      List<IndexedPart> made = parts.of(file, outcome);
      String unread = made.getFirst().shared().orElseThrow().unread();
      if (unread.isEmpty()) {
        report.taken();
      } else {
        report.unread(file.path().toString(), unread);
      }
      change(SharedFile.id(file.path()), made);
    }

    /** Before the index has it: after a crash the file is read again, and hearing of it twice does no harm. */
    private void tell(SharedFile file, SharedFileReader.Outcome outcome) {
      switch (outcome) {
        case SharedFileReader.Outcome.Words words -> listeners.forEach(l -> l.seen(file.path(), file.section(), words.reading()));
        case SharedFileReader.Outcome.Unread unread -> listeners.forEach(l -> l.gone(file.path()));
      }
    }

    private void change(DocumentId id, List<IndexedPart> made) {
      changes.add(new SearchIndex.Change(id, made));
      if (changes.size() == AT_ONCE) {
        flush();
      }
    }

    private void flush() {
      index.takeShared(changes);
      changes.clear();
    }

    void end() {
      List<Path> gone = known.keySet().stream().filter(file -> unlisted.stream().noneMatch(file::startsWith)).toList();
      gone.forEach(file -> listeners.forEach(l -> l.gone(file)));
      gone.forEach(file -> change(SharedFile.id(file), List.of()));
      report.removed(gone.size());
      flush();
    }
  }

  private static String key(String words) {
    return Folding.searchKey(words).replaceAll("\\s", "");
  }

  /** What programs leave behind while they work. */
  private static boolean passing(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.startsWith(".") || lower.startsWith("~$") || lower.endsWith(".tmp") || lower.endsWith(".part") || lower.equals("thumbs.db") || lower.equals("desktop.ini");
  }
}
