package jp.fumikura.ledger.jdbc;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.fumikura.ledger.Attempts.Attempt;
import jp.fumikura.ledger.Attempts.FilingWish;
import jp.fumikura.ledger.Attempts.PlannedFiling;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.text.Folding;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Places in the share. A place is reserved before anything lies there, with the hash of what will, so that after a crash
 * one's own file can be told from a stranger's. Runs inside the caller's transaction.
 */
final class PlannedPlaces {
  private final JdbcClient jdbc;
  private final Clock clock;

  PlannedPlaces(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Row(int version, String path, String sha256, String state, String classCode, String tableVersion, int fiscalYear) {
    boolean sameShelf(FilingWish wish) {
      return classCode.equals(wish.classCode()) && tableVersion.equals(wish.tableVersion()) && fiscalYear == wish.fiscalYear();
    }
  }

  PlannedFiling plan(Attempt attempt, FilingWish wish, IntFunction<List<String>> names) {
    DocumentId id = attempt.document().id();
    List<Row> rows = rows(id);
    Optional<String> superseded = rows.stream().filter(r -> r.state.equals("FILED")).findFirst().map(Row::path);
    Optional<Row> open = rows.stream().filter(r -> r.state.equals("PLANNED")).findFirst();
    if (open.isPresent() && open.get().sameShelf(wish)) {
      return again(attempt, wish, open.get(), superseded);
    }
    jdbc.sql("update filing set state = 'ABANDONED' where document_id = ? and state = 'PLANNED'").param(id.value()).update();
    int version = rows.isEmpty() ? 1 : rows.getFirst().version + 1;
    String path = names.apply(version).stream().filter(this::free).findFirst().orElseThrow(() -> new IllegalStateException("document " + id + ": no free name"));
    insert(attempt, wish, version, path);
    return new PlannedFiling(version, path, wish.sha256(), true, "", superseded);
  }

  private PlannedFiling again(Attempt attempt, FilingWish wish, Row row, Optional<String> superseded) {
    jdbc.sql("update filing set sha256 = ?, attempt = ? where document_id = ? and version = ?")
        .params(wish.sha256(), attempt.number(), attempt.document().id().value(), row.version).update();
    return new PlannedFiling(row.version, row.path, wish.sha256(), false, row.sha256, superseded);
  }

  private void insert(Attempt attempt, FilingWish wish, int version, String path) {
    jdbc.sql("""
        insert into filing (document_id, version, path, path_key, sha256, state, attempt, class_code, table_version, fiscal_year, planned_at)
        values (?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?)""")
        .params(attempt.document().id().value(), version, path, key(path), wish.sha256(), attempt.number(), wish.classCode(), wish.tableVersion(), wish.fiscalYear(),
            Rows.time(clock.instant())).update();
  }

  /** The version now lies at its place; the one before is history. */
  void filed(DocumentId id, int version) {
    jdbc.sql("update filing set state = 'SUPERSEDED' where document_id = ? and state = 'FILED'").param(id.value()).update();
    jdbc.sql("update filing set state = 'FILED' where document_id = ? and version = ?").params(id.value(), version).update();
  }

  private List<Row> rows(DocumentId id) {
    return jdbc.sql("select * from filing where document_id = ? order by version desc").param(id.value())
        .query((rs, n) -> new Row(rs.getInt("version"), rs.getString("path"), rs.getString("sha256"), rs.getString("state"), rs.getString("class_code"),
            rs.getString("table_version"), rs.getInt("fiscal_year"))).list();
  }

  private boolean free(String path) {
    return jdbc.sql("select count(*) from filing where path_key = ?").param(key(path)).query(Integer.class).single() == 0;
  }

  /** Names that look alike, in half and full width, in capitals, composed or not, are one name. */
  private static String key(String path) {
    return Folding.fold(path).toLowerCase(Locale.ROOT);
  }
}
