package jp.fumikura.search.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.fumikura.ledger.ShareWalk;

/** Goes round all folders again and again, and at once for one that is asked for. One thread: the share is somebody else's machine too. */
public final class CrawlRounds implements ShareWalk, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(CrawlRounds.class.getName());

  private final SharedFolders folders;
  private final Supplier<Crawl> crawls;
  private final long everyMillis;
  private final LinkedBlockingQueue<Path> asked = new LinkedBlockingQueue<>();
  private final Map<Path, State> states = new ConcurrentHashMap<>();
  private final Map<Path, Set<String>> again = new ConcurrentHashMap<>();
  private Thread thread = new Thread();

  /** @param crawls a crawl that knows what is filed by now */
  public CrawlRounds(SharedFolders folders, Supplier<Crawl> crawls, long everyMillis) {
    this.folders = folders;
    this.crawls = crawls;
    this.everyMillis = everyMillis;
  }

  /** @param reachable false where the folder was not there at the last try */
  public record State(CrawlReport report, boolean running, boolean reachable) {}

  public void start() {
    thread = Thread.ofPlatform().daemon().name("crawl").start(this::rounds);
  }

  /** Takes a folder in from now on, at once for the first time. */
  public void take(SharedFolder folder) throws IOException {
    folders.put(folder);
    states.put(folder.path(), new State(new CrawlReport(), true, true));
    asked.add(folder.path());
  }

  @Override
  public void lookAgain(String words) {
    try {
      for (SharedFolder folder : folders.all()) {
        again.computeIfAbsent(folder.path(), path -> ConcurrentHashMap.newKeySet()).add(words);
        asked.add(folder.path());
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the list of shared folders cannot be read; files that were read before are not looked at again");
    }
  }

  /** How far a folder is; empty report where it was never gone through. */
  public State state(Path folder) {
    return states.getOrDefault(folder.toAbsolutePath().normalize(), new State(new CrawlReport(), false, true));
  }

  private void rounds() {
    try {
      while (true) {
        Path one = asked.poll(everyMillis, TimeUnit.MILLISECONDS);
        List<SharedFolder> all = folders.all();
        for (SharedFolder folder : all) {
          if (one == null || folder.path().equals(one)) {
            crawl(folder, all);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.ERROR, "the list of shared folders cannot be read; they are not taken in until the next start");
    }
  }

  private void crawl(SharedFolder folder, List<SharedFolder> all) {
    CrawlReport report = new CrawlReport();
    states.put(folder.path(), new State(report, true, true));
    boolean reachable = true;
    Set<String> words = Optional.ofNullable(again.remove(folder.path())).orElse(Set.of());
    try {
      Set<Path> others = all.stream().map(SharedFolder::path).filter(path -> !path.equals(folder.path())).collect(Collectors.toSet());
      crawls.get().run(folder, others, report, words);
      LOG.log(System.Logger.Level.INFO, "a folder of the share gone through: " + report.counts());
    } catch (IOException | RuntimeException e) {
      reachable = false;
      again.computeIfAbsent(folder.path(), path -> ConcurrentHashMap.newKeySet()).addAll(words);
      LOG.log(System.Logger.Level.WARNING, "a folder of the share could not be gone through: " + e.getClass().getSimpleName());
    }
    states.put(folder.path(), new State(report, false, reachable));
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
