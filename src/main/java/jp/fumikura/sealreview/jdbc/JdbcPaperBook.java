package jp.fumikura.sealreview.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.PaperBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Observations in the database; four flags to a kind of mark. */
public final class JdbcPaperBook implements PaperBook {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  public JdbcPaperBook(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public long position() {
    return jdbc.sql("select at from seal_paper_position where one = 1").query(Long.class).single();
  }

  @Override
  public void take(Collection<DocumentId> replaced, List<Observation> observations, long position) {
    transactions.executeWithoutResult(status -> {
      replaced.forEach(id -> jdbc.sql("delete from seal_paper where document_id = ?").param(id.value()).update());
      observations.forEach(this::insert);
      jdbc.sql("update seal_paper_position set at = ? where one = 1").param(position).update();
    });
  }

  private void insert(Observation o) {
    jdbc.sql("insert into seal_paper (document_id, part, definition, version, section, received_on, seal_flags, signature_flags, any_mark) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(java.util.Arrays.asList(o.document().value(), o.part(), o.definition().orElse(null), o.version(), o.section(), o.received(), flags(o.seal()), flags(o.signature()), o.anyMark()))
        .update();
  }

  @Override
  public List<Observation> received(LocalDate from, LocalDate to) {
    return jdbc.sql("select * from seal_paper where received_on between ? and ? order by received_on, document_id, part").params(from, to).query((rs, n) -> observation(rs)).list();
  }

  private static Observation observation(ResultSet rs) throws SQLException {
    return new Observation(new DocumentId(rs.getObject("document_id", UUID.class)), rs.getInt("part"), Optional.ofNullable(rs.getString("definition")), rs.getString("version"),
        rs.getString("section"), rs.getObject("received_on", LocalDate.class), marks(rs.getInt("seal_flags")), marks(rs.getInt("signature_flags")), rs.getBoolean("any_mark"));
  }

  private static int flags(Observation.Marks m) {
    return (m.printed() ? 1 : 0) | (m.set() ? 2 : 0) | (m.blank() ? 4 : 0) | (m.absent() ? 8 : 0);
  }

  private static Observation.Marks marks(int flags) {
    return new Observation.Marks((flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0, (flags & 8) != 0);
  }
}
