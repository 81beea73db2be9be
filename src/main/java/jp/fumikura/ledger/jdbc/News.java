package jp.fumikura.ledger.jdbc;

import java.time.Clock;
import java.util.List;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.LedgerEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of news. Positions grow with commits because every writer passes one gate (decision 0050). */
final class News {
  private final JdbcClient jdbc;
  private final Clock clock;

  News(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds news; call it last in the transaction, which holds the gate until its commit. */
  void add(LedgerEvent.Kind kind, DocumentId id) {
    jdbc.sql("update ledger_gate set turns = turns + 1 where one = 1").update();
    jdbc.sql("insert into ledger_event (kind, document_id, at) values (?, ?, ?)")
        .params(kind.name(), id.value(), Rows.time(clock.instant())).update();
  }

  List<LedgerEvent> after(long position, int most) {
    return jdbc.sql("select position, kind, document_id, at from ledger_event where position > ? order by position fetch first ? rows only")
        .params(position, most)
        .query((rs, n) -> new LedgerEvent(rs.getLong("position"), LedgerEvent.Kind.valueOf(rs.getString("kind")), Rows.document(rs, "document_id"), Rows.instant(rs, "at")))
        .list();
  }
}
