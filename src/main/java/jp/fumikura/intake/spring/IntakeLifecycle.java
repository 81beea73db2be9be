package jp.fumikura.intake.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import jp.fumikura.intake.HotFolder;
import jp.fumikura.intake.StoreReconciliation;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Before the door opens, store and ledger are laid side by side and the scratch folder is emptied; from then on the hot folder is looked through. */
@Component
class IntakeLifecycle implements SmartInitializingSingleton, SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeLifecycle.class);

  private final StoreReconciliation reconciliation;
  private final Leftovers leftovers;
  private final HotFolder hotFolder;
  private final Troubles troubles;
  private final long pauseMillis;
  private volatile boolean running;
  private Thread thread = new Thread();

  IntakeLifecycle(StoreReconciliation reconciliation, Leftovers leftovers, HotFolder hotFolder, Troubles troubles, @Value("${fumikura.hot-folder.every-ms:1000}") long pauseMillis) {
    this.reconciliation = reconciliation;
    this.leftovers = leftovers;
    this.hotFolder = hotFolder;
    this.troubles = troubles;
    this.pauseMillis = pauseMillis;
  }

  /** Runs before the web server listens: an upload under way must not be taken for what a halt left behind. */
  @Override
  public void afterSingletonsInstantiated() {
    try {
      StoreReconciliation.Result result = reconciliation.run();
      LOG.info("store and ledger reconciled: entered {}, missing {}, discarded {}, receipts written {}", result.entered(), result.missing(), result.discarded(), result.receipts());
      leftovers.clear();
    } catch (IOException e) {
      throw new UncheckedIOException("the store cannot be read", e);
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("hot-folder").start(this::look);
  }

  private void look() {
    while (running) {
      try {
        HotFolder.Look look = hotFolder.look();
        if (look.taken() + look.duplicates() + look.aside() > 0) {
          LOG.info("hot folder: taken {}, kept before {}, laid aside {}", look.taken(), look.duplicates(), look.aside());
        }
        say(look.stuck() > 0, "AccessDenied");
        Thread.sleep(pauseMillis);
      } catch (IOException | RuntimeException e) {
        say(true, e.getClass().getSimpleName());
        pause();
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void say(boolean waits, String kind) {
    if (waits) {
      troubles.raise(Trouble.HOT_FOLDER_WAITS, kind);
    } else {
      troubles.over(Trouble.HOT_FOLDER_WAITS);
    }
  }

  private void pause() {
    try {
      Thread.sleep(pauseMillis * 5);
    } catch (InterruptedException e) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    try {
      thread.join(30_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
