package jp.fumikura.filing.disk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;

/**
 * Asks every few seconds whether the share can be written to. A network drive that hangs blocks whoever asks it for good, so a thread of its
 * own asks, and filing looks at the last answer instead of walking into it.
 */
public final class ShareWatch implements AutoCloseable {
  /** A share that takes longer to say whether it can be written to is taken for hanging. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final long EVERY_MILLIS = 3_000;

  private final BooleanSupplier writable;
  private final Troubles troubles;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> Thread.ofPlatform().daemon().name("share-watch").unstarted(work));
  private volatile Thread asking = new Thread();
  private volatile Instant since;
  private volatile boolean open = true;

  /** @param writable may block for as long as it likes */
  public ShareWatch(BooleanSupplier writable, Troubles troubles, Clock clock) {
    this.writable = writable;
    this.troubles = troubles;
    this.clock = clock;
    this.since = clock.instant();
  }

  /** On a folder; one that is gone counts as closed, so that nothing is filed beneath an empty mount point. */
  public static ShareWatch of(Path share, Troubles troubles, Clock clock) {
    return new ShareWatch(() -> Files.isDirectory(share) && Files.isWritable(share), troubles, clock);
  }

  public void start() {
    watch.scheduleWithFixedDelay(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether filing may go on, by the last answer. */
  public boolean open() {
    return open;
  }

  /** Whether a question is still without an answer. */
  boolean asks() {
    return asking.isAlive();
  }

  /** Asks, unless the last question is still open. */
  void look() {
    if (!asks()) {
      since = clock.instant();
      asking = Thread.ofPlatform().daemon().name("share-question").start(this::ask);
    } else if (since.plus(PATIENCE).isBefore(clock.instant())) {
      open = false;
      troubles.raise(Trouble.SHARE_HANGS, "no answer");
    }
  }

  private void ask() {
    boolean answer = writable.getAsBoolean();
    troubles.over(Trouble.SHARE_HANGS);
    if (answer) {
      troubles.over(Trouble.SHARE_CLOSED);
    } else {
      troubles.raise(Trouble.SHARE_CLOSED, "not writable");
    }
    open = answer;
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
