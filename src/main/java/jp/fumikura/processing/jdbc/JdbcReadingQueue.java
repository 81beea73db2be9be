package jp.fumikura.processing.jdbc;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.ReadingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Orders of readings as one-time tasks of db-scheduler, entered in the caller's transaction. Every order is a task of
 * its own: what a person says while a reading runs must lead to another one, and attempts fence each other.
 */
final class JdbcReadingQueue implements ReadingQueue {
  static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-document");

  private final SchedulerClient client;
  private final JdbcClient jdbc;
  private final Clock clock;

  JdbcReadingQueue(DataSource dataSource, JdbcClient jdbc, Clock clock) {
    this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource)).build();
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void order(DocumentId id) {
    client.scheduleIfNotExists(READ.instance(id + "/" + UUID.randomUUID()).build(), clock.instant());
  }

  /** For the reconciliation at start-up: documents that wait although nobody ordered them. */
  int orderMissing(List<DocumentId> waiting) {
    int ordered = 0;
    for (DocumentId id : waiting) {
      int orders = jdbc.sql("select count(*) from scheduled_tasks where task_name = ? and task_instance like ?")
          .params(READ.getTaskName(), id + "/%").query(Integer.class).single();
      if (orders == 0) {
        order(id);
        ordered++;
      }
    }
    return ordered;
  }

  static DocumentId document(String instance) {
    return DocumentId.of(instance.substring(0, instance.indexOf('/')));
  }
}
