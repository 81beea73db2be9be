package jp.fumikura.processing.spring;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.fumikura.access.AuditVerdict;
import jp.fumikura.access.jdbc.JdbcAuditTrail;
import jp.fumikura.filing.Fixity;
import jp.fumikura.ledger.FiledCopies;
import jp.fumikura.ledger.ShareListener;
import jp.fumikura.ledger.SharedFileReader;
import org.springframework.context.ConfigurableApplicationContext;

/** The rooms opened without pages: for a reading node on another machine, or for one-shot work. */
public final class FurtherNode implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private FurtherNode(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** A reading node. Throws {@link NeedsPostgres} where the ledger is the embedded file, which one process alone can open. */
  public static FurtherNode reading(Path home) {
    return new FurtherNode(WorkerApplication.start(home, Map.of("fumikura.needs-postgres", "true"), List.of()));
  }

  /**
   * The data folder opened for one command; fails where a service has it open.
   *
   * @param rooms configurations the command needs besides
   */
  public static FurtherNode quiet(Path home, Class<?>... rooms) {
    return new FurtherNode(WorkerApplication.start(home, Map.of("fumikura.reads", "false"), List.of(rooms)));
  }

  /** Who wants to hear of files on the share, of the rooms that were asked for. */
  public List<ShareListener> shareListeners() {
    return context.getBeanProvider(ShareListener.class).orderedStream().toList();
  }

  public SharedFileReader sharedFiles() {
    return context.getBean(SharedFileReader.class);
  }

  public FiledCopies filedCopies() {
    return context.getBean(FiledCopies.class);
  }

  /** Whether the audit trail is whole. */
  public AuditVerdict audit() {
    return context.getBean(JdbcAuditTrail.class).verify();
  }

  public Fixity fixity() {
    return context.getBean(Fixity.class);
  }

  /** Waits until the process is told to stop. */
  public void await() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    context.addApplicationListener(event -> {
      if (event instanceof org.springframework.context.event.ContextClosedEvent) {
        closed.countDown();
      }
    });
    closed.await();
  }

  @Override
  public void close() {
    context.close();
  }
}
