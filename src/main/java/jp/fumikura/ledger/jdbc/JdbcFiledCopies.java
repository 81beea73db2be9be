package jp.fumikura.ledger.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.FiledCopies;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the filing table as files. */
final class JdbcFiledCopies implements FiledCopies {
  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient jdbc;

  JdbcFiledCopies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Copy> filed(Optional<DocumentId> after, int most) {
    return jdbc.sql("""
        select f.* from filing f join document d on d.id = f.document_id
        where f.state = 'FILED' and d.state <> 'WITHDRAWN' and f.document_id > ? order by f.document_id fetch first ? rows only""")
        .params(after.map(DocumentId::value).orElse(FIRST), most).query((rs, n) -> copy(rs)).list();
  }

  @Override
  public List<Copy> of(DocumentId id) {
    return jdbc.sql("select * from filing where document_id = ? and state <> 'SUPERSEDED' order by version").param(id.value()).query((rs, n) -> copy(rs)).list();
  }

  private static Copy copy(ResultSet rs) throws SQLException {
    return new Copy(Rows.document(rs, "document_id"), rs.getInt("version"), rs.getString("path"), rs.getString("sha256"), rs.getString("state").equals("FILED"));
  }
}
