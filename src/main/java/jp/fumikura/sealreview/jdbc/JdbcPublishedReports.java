package jp.fumikura.sealreview.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import jp.fumikura.sealreview.count.PublishedReport;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.json.FactJson;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published reports in the database, each with its definition as it was. */
public final class JdbcPublishedReports implements PublishedReports {
  private final JdbcClient jdbc;

  public JdbcPublishedReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public PublishedReport publish(PublishedReport r) {
    jdbc.sql("insert into seal_report (as_of, known_at, definition_id, definition, numerator, denominator, rows_hash, published_at, published_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(r.day(), time(r.knownAt()), r.definition().id(), FactJson.write(r.definition()), r.numerator(), r.denominator(), r.rowsHash(), time(r.publishedAt()), r.publishedBy())
        .update();
    return all().getFirst();
  }

  @Override
  public List<PublishedReport> all() {
    return jdbc.sql("select * from seal_report order by id desc").query((rs, n) -> report(rs)).list();
  }

  private static PublishedReport report(ResultSet rs) throws SQLException {
    return new PublishedReport(rs.getLong("id"), rs.getObject("as_of", LocalDate.class), instant(rs, "known_at"), FactJson.readDefinition(rs.getString("definition")),
        rs.getLong("numerator"), rs.getLong("denominator"), rs.getString("rows_hash"), instant(rs, "published_at"), rs.getString("published_by"));
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet rs, String column) throws SQLException {
    return rs.getObject(column, OffsetDateTime.class).toInstant();
  }
}
