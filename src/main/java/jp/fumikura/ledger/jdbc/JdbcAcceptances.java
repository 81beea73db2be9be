package jp.fumikura.ledger.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchClosed;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.Original;
import jp.fumikura.ledger.ReadingQueue;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What has come in. The unique keys of the schema decide races; the loser of one looks again. */
final class JdbcAcceptances implements Acceptances {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ReadingQueue queue;
  private final News news;
  private final Clock clock;

  JdbcAcceptances(JdbcClient jdbc, TransactionTemplate transaction, ReadingQueue queue, News news, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.queue = queue;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public void open(Batch batch) {
    if (known(batch.id())) {
      return;
    }
    try {
      jdbc.sql("insert into batch (id, name, section, account, source, opened_at) values (?, ?, ?, ?, ?, ?)")
          .params(batch.id().value(), batch.name(), batch.section(), batch.account(), batch.source().name(), Rows.time(batch.openedAt())).update();
    } catch (DuplicateKeyException e) {
      // Entered by another door at the same moment: it is the same batch.
    }
  }

  @Override
  public Arrival enter(Original original) {
    open(original.batch());
    try {
      return enterNew(original);
    } catch (DuplicateKeyException e) {
      return enterAgain(original);
    }
  }

  private Arrival enterNew(Original original) {
    return transaction.execute(tx -> {
      holdOpen(original.batch().id());
      int number = jdbc.sql("select coalesce(max(number), 0) + 1 from document where batch_id = ?").param(original.batch().id().value()).query(Integer.class).single();
      jdbc.sql("""
          insert into document (id, batch_id, number, original_name, sha256, bytes, section, closed_class, state, pages, class_code, form_id, form_version,
            title, attempt, received_at) values (?, ?, ?, ?, ?, ?, ?, '', 'RECEIVED', 0, '', '', '', '', 0, ?)""")
          .params(original.id().value(), original.batch().id().value(), number, original.originalName(), original.sha256(), original.bytes(),
              original.batch().section(), Rows.time(original.receivedAt())).update();
      jdbc.sql("insert into kept_bytes (section, sha256, document_id) values (?, ?, ?)")
          .params(original.batch().section(), original.sha256(), original.id().value()).update();
      Arrival arrival = arrival(original, Arrival.Outcome.KEPT, original.id());
      queue.order(original.id());
      return arrival;
    });
  }

  /** A key was taken: by this very document, entered before, or by one with the same bytes. */
  private Arrival enterAgain(Original original) {
    Optional<Arrival> before = jdbc.sql("select * from arrival where document_id = ? and outcome = 'KEPT'").param(original.id().value())
        .query((rs, n) -> Rows.arrival(rs)).optional();
    return before.orElseGet(() -> enterDuplicate(original.batch(), original.originalName(),
        keeping(original.batch().section(), original.sha256()).orElseThrow(), original.bytes()));
  }

  @Override
  public Optional<DocumentId> keeping(String section, String sha256) {
    return jdbc.sql("select document_id from kept_bytes where section = ? and sha256 = ?").params(section, sha256)
        .query((rs, n) -> Rows.document(rs, "document_id")).optional();
  }

  @Override
  public Arrival enterDuplicate(Batch batch, String originalName, DocumentId keptAs, long bytes) {
    open(batch);
    return transaction.execute(tx -> {
      holdOpen(batch.id());
      return arrival(new Original(keptAs, batch, originalName, "", bytes, clock.instant()), Arrival.Outcome.DUPLICATE, keptAs);
    });
  }

  /** Holds the batch's row, so that numbers are drawn one after another and nobody closes it meanwhile. */
  private void holdOpen(BatchId id) {
    boolean closed = jdbc.sql("select closed_at from batch where id = ? for update").param(id.value()).query((rs, n) -> Rows.perhapsInstant(rs, "closed_at").isPresent()).single();
    if (closed) {
      throw new BatchClosed(id);
    }
  }

  private Arrival arrival(Original original, Arrival.Outcome outcome, DocumentId keptAs) {
    Instant now = clock.instant();
    jdbc.sql("insert into arrival (id, batch_id, original_name, outcome, document_id, bytes, arrived_at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), original.batch().id().value(), original.originalName(), outcome.name(), keptAs.value(), original.bytes(), Rows.time(now)).update();
    return new Arrival(original.batch().id(), original.originalName(), outcome, keptAs, original.bytes(), now);
  }

  @Override
  public void close(BatchId batch) {
    jdbc.sql("update batch set closed_at = ? where id = ? and closed_at is null").params(Rows.time(clock.instant()), batch.value()).update();
  }

  @Override
  public boolean withdraw(DocumentId id, String account) {
    return transaction.execute(tx -> {
      int changed = jdbc.sql("""
          update document set state = 'WITHDRAWN' where id = ? and state <> 'WITHDRAWN'
            and exists (select 1 from batch b where b.id = document.batch_id and b.closed_at is null)""").param(id.value()).update();
      if (changed == 0) {
        return false;
      }
      jdbc.sql("delete from kept_bytes where document_id = ?").param(id.value()).update();
      jdbc.sql("insert into correction (document_id, kind, page, subject, corrected, account, at) values (?, 'WITHDRAWN', 0, '', '', ?, ?)")
          .params(id.value(), account, Rows.time(clock.instant())).update();
      news.add(LedgerEvent.Kind.WITHDRAWN, id);
      return true;
    });
  }

  @Override
  public void missing(DocumentId id) {
    transaction.executeWithoutResult(tx -> {
      jdbc.sql("select id from document where id = ? for update").param(id.value()).query(UUID.class).single();
      int known = jdbc.sql("select count(*) from problem where document_id = ? and code = 'original-missing'").param(id.value()).query(Integer.class).single();
      if (known == 0) {
        jdbc.sql("insert into problem (document_id, number, code, page, subject) select ?, coalesce(max(number), 0) + 1, 'original-missing', 0, '' from problem where document_id = ?")
            .params(id.value(), id.value()).update();
        jdbc.sql("update document set state = 'NEEDS_REVIEW' where id = ? and state <> 'WITHDRAWN'").param(id.value()).update();
        news.add(LedgerEvent.Kind.CHANGED, id);
      }
    });
  }

  @Override
  public List<DocumentId> all() {
    return jdbc.sql("select id from document order by received_at, id").query((rs, n) -> Rows.document(rs, "id")).list();
  }

  private boolean known(BatchId id) {
    return jdbc.sql("select count(*) from batch where id = ?").param(id.value()).query(Integer.class).single() > 0;
  }
}
