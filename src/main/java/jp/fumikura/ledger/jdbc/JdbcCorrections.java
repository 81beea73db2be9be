package jp.fumikura.ledger.jdbc;

import java.time.Clock;
import java.util.List;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Corrections;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.ReadingQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What people said: rows are only added. What follows at once for the document's own row is entered beside. */
final class JdbcCorrections implements Corrections {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final ReadingQueue queue;
  private final News news;
  private final Clock clock;

  JdbcCorrections(JdbcClient jdbc, TransactionTemplate transaction, ReadingQueue queue, News news, Clock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.queue = queue;
    this.news = news;
    this.clock = clock;
  }

  @Override
  public void add(Correction correction) {
    transaction.executeWithoutResult(tx -> {
      row(correction);
      LedgerEvent.Kind kind = switch (correction.kind()) {
        case FIELD, LINE, MARK -> LedgerEvent.Kind.CORRECTED;
        case TITLE -> column("title", correction);
        case SECTION -> column("section", correction);
        case CLOSED_CLASS -> column("closed_class", correction);
        case FORM, CLASSIFICATION -> anew(correction.document());
        case SETTLED -> settled(correction.document());
        case REOPENED -> reopened(correction.document());
        case READ_AGAIN, WITHDRAWN -> LedgerEvent.Kind.CHANGED;
      };
      news.add(kind, correction.document());
    });
  }

  private LedgerEvent.Kind column(String column, Correction correction) {
    jdbc.sql("update document set " + column + " = ? where id = ?").params(correction.value(), correction.document().value()).update();
    return LedgerEvent.Kind.CHANGED;
  }

  private LedgerEvent.Kind anew(DocumentId id) {
    queue.order(id);
    return LedgerEvent.Kind.CORRECTED;
  }

  private LedgerEvent.Kind settled(DocumentId id) {
    jdbc.sql("update document set state = 'FILED' where id = ? and state = 'NEEDS_REVIEW'").param(id.value()).update();
    jdbc.sql("delete from problem where document_id = ?").param(id.value()).update();
    return LedgerEvent.Kind.CHANGED;
  }

  private LedgerEvent.Kind reopened(DocumentId id) {
    jdbc.sql("update document set state = 'NEEDS_REVIEW' where id = ? and state = 'FILED'").param(id.value()).update();
    return LedgerEvent.Kind.CHANGED;
  }

  private void row(Correction c) {
    jdbc.sql("insert into correction (document_id, kind, page, subject, corrected, account, at) values (?, ?, ?, ?, ?, ?, ?)")
        .params(c.document().value(), c.kind().name(), c.page(), c.subject(), c.value(), c.account(), Rows.time(c.at())).update();
  }

  @Override
  public List<Correction> of(DocumentId id) {
    return jdbc.sql("select * from correction where document_id = ? order by number").param(id.value()).query((rs, n) -> Rows.correction(rs)).list();
  }

  @Override
  public void readAgain(DocumentId id, String account) {
    transaction.executeWithoutResult(tx -> {
      row(new Correction(id, Correction.Kind.READ_AGAIN, 0, "", "", account, clock.instant()));
      jdbc.sql("delete from stage where document_id = ?").param(id.value()).update();
      queue.order(id);
    });
  }
}
