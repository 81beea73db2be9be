package jp.fumikura.processing.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import jp.fumikura.ledger.Problem;

/**
 * Warm child processes that read files. Children are started when they are first needed and kept; one that dies, stands still or grows too
 * large is killed, and its file gets another, with the page that children die of spared. Safe for use by many threads.
 */
public final class ChildPool implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(ChildPool.class.getName());

  private volatile ChildSettings settings;
  private final Optional<Isolation> isolation = Isolation.available();
  private final Semaphore places;
  private final Deque<ChildProcess> idle = new ArrayDeque<>();
  private final Set<ChildProcess> all = new HashSet<>();
  /** Children that work still, with definitions that are no longer the latest. */
  private final Set<ChildProcess> outdated = new HashSet<>();
  private boolean closed;
  private long peakMb;

  public ChildPool(ChildSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.children(), true);
    try {
      Files.createDirectories(settings.scratch());
    } catch (IOException e) {
      throw new UncheckedIOException("scratch folder of the child processes", e);
    }
    if (isolation.isEmpty()) {
      LOG.log(System.Logger.Level.WARNING, "child processes run with network: neither unshare nor bwrap may cut it here");
    }
  }

  /** Whether children are cut off from the network; where they are not, start-up says so to people. */
  public boolean withoutNetwork() {
    return isolation.isPresent();
  }

  /**
   * Starts one child ahead of the first order.
   *
   * @throws IOException in words for a person where none can be had, e.g. without language data
   */
  public void warmUp() throws IOException {
    places.acquireUninterruptibly();
    try {
      giveBack(take());
    } finally {
      places.release();
    }
  }

  /** Reads one file; waits for a free child and then for the reading. */
  public ReadOutcome read(ReadOrder order) {
    return read(order, Progress.NONE);
  }

  /** Reads one file and tells how far it got. */
  public ReadOutcome read(ReadOrder order, Progress progress) {
    places.acquireUninterruptibly();
    try {
      return attempts(order, progress);
    } finally {
      places.release();
    }
  }

  private ReadOutcome attempts(ReadOrder order, Progress progress) {
    DeadlyPages pages = new DeadlyPages();
    String why = ChildProcess.ENDED;
    for (int attempt = 0; attempt < settings.limits().attempts() && !isClosed(); attempt++) {
      ChildProcess child;
      try {
        child = take();
      } catch (IOException e) {
        LOG.log(System.Logger.Level.ERROR, "no child process can be started: " + e.getMessage());
        return new ReadOutcome.Lost(new Problem("no-child", 0, ""));
      }
      switch (child.read(order, pages.spared(), progress)) {
        case ChildProcess.Answer.Outcome answer -> {
          giveBack(child);
          return answer.outcome();
        }
        case ChildProcess.Answer.Death death -> {
          forget(child);
          why = death.died().why();
          pages.died(death.died());
        }
      }
    }
    return new ReadOutcome.Lost(new Problem(why, 0, ""));
  }

  private ChildProcess take() throws IOException {
    synchronized (this) {
      while (!idle.isEmpty()) {
        ChildProcess child = idle.pop();
        if (child.alive()) {
          return child;
        }
        all.remove(child);
      }
    }
    ChildSettings current = settings;
    ChildProcess child = ChildProcess.start(current, isolation);
    synchronized (this) {
      all.add(child);
      if (current != settings) {
        outdated.add(child);
      }
      if (closed) {
        child.close();
      }
    }
    return child;
  }

  private synchronized void giveBack(ChildProcess child) {
    if (outdated.contains(child)) {
      forget(child);
    } else {
      idle.push(child);
    }
  }

  /** Files are read with these definitions from the next one on; what is being read now is finished with those before. */
  public synchronized void renew(Path forms) {
    settings = settings.with(forms);
    List.copyOf(idle).forEach(this::forget);
    idle.clear();
    outdated.addAll(all);
  }

  private synchronized void forget(ChildProcess child) {
    peakMb = Math.max(peakMb, child.peakMb());
    child.close();
    all.remove(child);
    outdated.remove(child);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  /** Children that stand by or read now, for health and metrics. */
  public synchronized int living() {
    return (int) all.stream().filter(ChildProcess::alive).count();
  }

  /** Largest resident size any child was seen with, in megabytes. */
  public synchronized long peakMb() {
    return Math.max(peakMb, all.stream().mapToLong(ChildProcess::peakMb).max().orElse(0));
  }

  /** Kills every child. Readings under way end as {@link ReadOutcome.Lost}. */
  @Override
  public synchronized void close() {
    closed = true;
    all.forEach(ChildProcess::close);
    idle.clear();
  }
}
