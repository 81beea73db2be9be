package jp.fumikura.sealreview.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBook;
import jp.fumikura.sealreview.json.FactJson;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The book in the database. */
public final class JdbcFactBook implements FactBook {
  private static final String INSERT = "insert into seal_fact (seq, subject, kind, valid_from, recorded_at, recorded_by, body) values (?, ?, ?, ?, ?, ?, ?)";
  private final JdbcOperations rows;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  public JdbcFactBook(JdbcOperations rows, TransactionOperations transactions, Clock clock) {
    this.rows = rows;
    this.jdbc = JdbcClient.create(rows);
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public List<Fact> after(long seq) {
    return jdbc.sql("select seq, subject, kind, valid_from, recorded_at, recorded_by, body from seal_fact where seq > ? order by seq").param(seq)
        .query((rs, n) -> fact(rs)).list();
  }

  @Override
  public List<Fact> append(long seen, String by, Function<List<Fact>, List<Fact.Draft>> lines) {
    List<Fact> written = transactions.execute(status -> {
      jdbc.sql("update seal_book set last_seq = last_seq where one = 1").update();
      List<Fact> facts = numbered(by, lines.apply(after(seen)));
      rows.batchUpdate(INSERT, facts.stream().map(JdbcFactBook::row).toList());
      jdbc.sql("update seal_book set last_seq = last_seq + ? where one = 1").param(facts.size()).update();
      return facts;
    });
    return written == null ? List.of() : written;
  }

  /** Times are kept to the microsecond, as both databases do. */
  private List<Fact> numbered(String by, List<Fact.Draft> drafts) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    long last = jdbc.sql("select last_seq from seal_book where one = 1").query(Long.class).single();
    List<Fact> facts = new ArrayList<>();
    for (Fact.Draft draft : drafts) {
      facts.add(draft.written(++last, now, by));
    }
    return facts;
  }

  private static Object[] row(Fact f) {
    return new Object[] {f.seq(), f.subject(), FactJson.kind(f.body()), f.validFrom(), f.recordedAt().atOffset(ZoneOffset.UTC), f.recordedBy(), FactJson.write(f.body())};
  }

  private static Fact fact(ResultSet rs) throws SQLException {
    return new Fact(rs.getLong("seq"), rs.getString("subject"), rs.getObject("valid_from", LocalDate.class), rs.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        rs.getString("recorded_by"), FactJson.read(rs.getString("kind"), rs.getString("body")));
  }
}
