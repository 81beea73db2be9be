package jp.fumikura.processing.node;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.LedgerListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the ledger's news to everyone who lives on it, each at its own pace: one that fails is tried again and holds up nobody else. */
public final class NewsDelivery implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NewsDelivery.class);
  private static final int MOST = 200;
  private static final long IDLE_MILLIS = 300;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;

  private final Ledger ledger;
  private final List<LedgerListener> listeners;
  private final Map<String, String> failing = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  public NewsDelivery(Ledger ledger, List<LedgerListener> listeners) {
    this.ledger = ledger;
    this.listeners = List.copyOf(listeners);
  }

  public void start() {
    listeners.forEach(l -> threads.add(Thread.ofVirtual().name("news-" + l.name()).start(() -> carry(l))));
  }

  /** Listeners that could not take their news at the last try, with the kind of trouble. */
  public Map<String, String> failing() {
    return Map.copyOf(failing);
  }

  /** Carries what there is; true where there was something. */
  boolean round(LedgerListener listener) {
    List<LedgerEvent> events = ledger.eventsAfter(listener.position(), MOST);
    if (!events.isEmpty()) {
      listener.take(events);
    }
    failing.remove(listener.name());
    return !events.isEmpty();
  }

  private void carry(LedgerListener listener) {
    long pause = IDLE_MILLIS;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        if (round(listener)) {
          continue;
        }
        pause = IDLE_MILLIS;
      } catch (RuntimeException e) {
        failing.put(listener.name(), e.getClass().getSimpleName());
        LOG.warn("news for {} waits", listener.name(), e);
        pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
      }
      if (!slept(pause)) {
        return;
      }
    }
  }

  private static boolean slept(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      try {
        thread.join(5_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
