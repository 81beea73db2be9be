package jp.fumikura.sealreview.jdbc;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.fumikura.sealreview.paper.StaleTemplate;
import jp.fumikura.sealreview.paper.TemplatesOnShare;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Template files in the database. */
public final class JdbcTemplatesOnShare implements TemplatesOnShare {
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;

  public JdbcTemplatesOnShare(JdbcClient jdbc, TransactionOperations transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  @Override
  public void found(StaleTemplate f) {
    transactions.executeWithoutResult(status -> {
      gone(f.path());
      jdbc.sql("insert into seal_template_file (path, owner, section, sha256, definition, version, seen_at) values (?, ?, ?, ?, ?, ?, ?)")
          .params(f.path(), f.owner(), f.section(), f.sha256(), f.definition(), f.version(), f.seenAt().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)).update();
    });
  }

  @Override
  public void gone(String path) {
    jdbc.sql("delete from seal_template_file where path = ?").param(path).update();
  }

  @Override
  public List<StaleTemplate> all() {
    return jdbc.sql("select * from seal_template_file order by path").query((rs, n) -> new StaleTemplate(rs.getString("path"), rs.getString("owner"), rs.getString("section"),
        rs.getString("sha256"), rs.getString("definition"), rs.getString("version"), rs.getObject("seen_at", OffsetDateTime.class).toInstant())).list();
  }
}
