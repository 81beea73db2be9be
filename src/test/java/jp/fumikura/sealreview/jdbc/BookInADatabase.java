package jp.fumikura.sealreview.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
import jp.fumikura.sealreview.FactBook;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.TemplatesOnShare;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

abstract class BookInADatabase extends BookContract {
  abstract DataSource database();

  static void migrate(DataSource database, String vendor) {
    Flyway.configure().dataSource(database).locations("classpath:db/migration/common", "classpath:db/migration/" + vendor).failOnMissingLocations(false).load().migrate();
  }

  private TransactionTemplate transactions() {
    return new TransactionTemplate(new JdbcTransactionManager(database()));
  }

  @Override
  FactBook book() {
    return new JdbcFactBook(new JdbcTemplate(database()), transactions(), Clock.systemDefaultZone());
  }

  @Override
  PublishedReports reports() {
    return new JdbcPublishedReports(JdbcClient.create(database()));
  }

  @Override
  PaperBook papers() {
    return new JdbcPaperBook(JdbcClient.create(database()), transactions());
  }

  @Override
  TemplatesOnShare templates() {
    return new JdbcTemplatesOnShare(JdbcClient.create(database()), transactions());
  }
}
