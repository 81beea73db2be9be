package jp.fumikura.processing.jdbc;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import jp.fumikura.filing.ShareClosed;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import jp.fumikura.processing.node.DocumentWork;
import jp.fumikura.processing.node.KnownForms;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes orders from the queue, as many at once as there are children. An order whose node stopped breathing goes to
 * another one after 20 seconds; one that fails is tried again, later and later, never given up. A broken world (a disk
 * that is full, a share that is closed) says nothing about the document: it waits, and its failures are not counted.
 */
public final class ReadingNode implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(5);
  private static final int MISSED = 4;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  /** A broken world is looked at again after so long. */
  private static final Duration WORLD_BROKEN = Duration.ofSeconds(15);
  /** Forms that were learnt elsewhere and do not show yet are looked for again after so long. */
  private static final Duration FORMS_LAG = Duration.ofSeconds(2);
  /** After so many failures the original is filed unread. */
  private static final int MOST_FAILURES = 5;

  private final Scheduler scheduler;
  private final KnownForms forms;
  private final DocumentWork work;
  private final JdbcClient jdbc;
  private final JdbcReadingQueue queue;
  private final jp.fumikura.ledger.Attempts attempts;
  private final Troubles troubles;
  private final boolean alone;

  ReadingNode(DataSource dataSource, JdbcClient jdbc, JdbcReadingQueue queue, jp.fumikura.ledger.Attempts attempts, KnownForms forms, DocumentWork work, Troubles troubles, int children,
      boolean postgres) {
    this.forms = forms;
    this.work = work;
    this.jdbc = jdbc;
    this.queue = queue;
    this.attempts = attempts;
    this.troubles = troubles;
    this.alone = !postgres;
    Task<Void> task = Tasks.custom(JdbcReadingQueue.READ).onFailure(this::later).onDeadExecutionRevive().execute((instance, context) ->
        run(instance.getId(), context.getExecution().consecutiveFailures >= MOST_FAILURES));
    SchedulerBuilder builder = Scheduler.create(dataSource, task).threads(children).pollingInterval(Duration.ofMillis(500)).heartbeatInterval(HEARTBEAT)
        .missedHeartbeatsLimit(MISSED).shutdownMaxWait(Duration.ofSeconds(40)).failureLogging(LogLevel.WARN, true)
        .schedulerName(new SchedulerName.Fixed("node-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8)));
    this.scheduler = (postgres ? builder.pollUsingLockAndFetch(0.5, 1.0) : builder.pollUsingFetch(0.5, 3.0)).build();
  }

  /** Starts taking orders; what the ledger says waits, and nobody ordered, is ordered first. */
  public void start() {
    if (alone) {
      jdbc.sql("update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked = true").update();
    }
    queue.orderMissing(attempts.waiting());
    scheduler.start();
  }

  /** Orders not done yet. */
  public long waiting() {
    return jdbc.sql("select count(*) from scheduled_tasks").query(Long.class).single();
  }

  private CompletionHandler<Void> run(String instance, boolean last) {
    try {
      if (!forms.abreast()) {
        return (complete, operations) -> waits(complete, operations, FORMS_LAG);
      }
      work.run(JdbcReadingQueue.document(instance), last);
      troubles.over(Trouble.WRITING_FAILS);
      return new CompletionHandler.OnCompleteRemove<>();
    } catch (ShareClosed e) {
      return (complete, operations) -> waits(complete, operations, WORLD_BROKEN);
    } catch (IOException | UncheckedIOException e) {
      troubles.raise(Trouble.WRITING_FAILS, e.getClass().getSimpleName());
      return (complete, operations) -> waits(complete, operations, WORLD_BROKEN);
    }
  }

  private static void waits(ExecutionComplete complete, ExecutionOperations<Void> operations, Duration pause) {
    operations.reschedule(complete, complete.getTimeDone().plus(pause));
  }

  private void later(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    int failures = complete.getExecution().consecutiveFailures + 1;
    Duration pause = Duration.ofSeconds(1L << Math.min(failures, 9));
    Instant next = complete.getTimeDone().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    operations.reschedule(complete, next);
  }

  /** Lets what is being read come to its end, for so long. */
  @Override
  public void close() {
    work.stopping();
    scheduler.stop();
  }
}
