package jp.fumikura.search.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one crawl did. Every file met is counted exactly once; each that is found by its name only is listed with its reason. */
public final class CrawlReport {
  private int taken;
  private int unchanged;
  private int removed;
  private int passedOver;
  private final List<Unread> unread = new ArrayList<>();

  /** @param reason a problem's code */
  public record Unread(String path, String reason) {}

  synchronized void taken() {
    taken++;
  }

  synchronized void unchanged() {
    unchanged++;
  }

  synchronized void removed(int files) {
    removed += files;
  }

  /** A file programs leave behind, a link, or one that is filed and found as a document. */
  synchronized void passedOver() {
    passedOver++;
  }

  synchronized void unread(String path, String reason) {
    unread.add(new Unread(path, reason));
  }

  public synchronized List<Unread> unread() {
    return List.copyOf(unread);
  }

  /** One line a file that was not read, {@code UNREAD reason path}; the last line counts. */
  public synchronized String text() {
    return unread.stream().map(u -> "UNREAD " + u.reason() + " " + u.path() + "\n").collect(Collectors.joining()) + counts() + "\n";
  }

  public synchronized String counts() {
    return "taken %d unchanged %d removed %d passed over %d unread %d".formatted(taken, unchanged, removed, passedOver, unread.size());
  }
}
