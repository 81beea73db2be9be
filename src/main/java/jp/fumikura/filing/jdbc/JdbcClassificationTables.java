package jp.fumikura.filing.jdbc;

import java.util.List;
import java.util.Optional;
import jp.fumikura.filing.ClassificationTable;
import jp.fumikura.filing.ClassificationTables;
import jp.fumikura.filing.RecordClass;
import jp.fumikura.filing.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows of a version are never changed. */
final class JdbcClassificationTables implements ClassificationTables {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  JdbcClassificationTables(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public ClassificationTable current() {
    return jdbc.sql("select version from classification_current where one = 1").query(String.class).optional()
        .flatMap(this::version).orElseGet(() -> new ClassificationTable("0", List.of()));
  }

  @Override
  public Optional<ClassificationTable> version(String version) {
    List<RecordClass> rows = jdbc.sql("select * from classification_row where version = ? order by number").param(version)
        .query((rs, n) -> new RecordClass(rs.getString("code"), rs.getString("large"), rs.getString("middle"), rs.getString("small"),
            Retention.parse(rs.getString("retention")).orElseThrow(), RecordClass.Disposal.valueOf(rs.getString("at_end")))).list();
    return rows.isEmpty() ? Optional.empty() : Optional.of(new ClassificationTable(version, rows));
  }

  @Override
  public List<String> versions() {
    return jdbc.sql("select version from classification_table order by number").query(String.class).list();
  }

  @Override
  public void add(ClassificationTable table) {
    transaction.executeWithoutResult(tx -> {
      Optional<ClassificationTable> known = version(table.version());
      if (known.isEmpty()) {
        insert(table);
      } else if (!List.copyOf(known.get().classes()).equals(List.copyOf(table.classes()))) {
        throw new IllegalArgumentException("classification table " + table.version() + " is known with other rows");
      }
      if (jdbc.sql("update classification_current set version = ? where one = 1").param(table.version()).update() == 0) {
        jdbc.sql("insert into classification_current (one, version) values (1, ?)").param(table.version()).update();
      }
    });
  }

  private void insert(ClassificationTable table) {
    jdbc.sql("insert into classification_table (version) values (?)").param(table.version()).update();
    int number = 1;
    for (RecordClass row : table.classes()) {
      jdbc.sql("insert into classification_row (version, number, code, large, middle, small, retention, at_end) values (?, ?, ?, ?, ?, ?, ?, ?)")
          .params(table.version(), number++, row.code(), row.large(), row.middle(), row.small(), row.retention().japanese(), row.atEnd().name()).update();
    }
  }
}
