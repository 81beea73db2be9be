package jp.fumikura.processing.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.processing.node.DocumentWork;
import jp.fumikura.processing.node.KnownForms;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue, wired. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {
  @Bean
  JdbcReadingQueue readingQueue(DataSource dataSource, JdbcClient jdbc, Clock clock) {
    return new JdbcReadingQueue(dataSource, jdbc, clock);
  }

  @Bean
  JdbcAnnouncedForms announcedForms(JdbcClient jdbc) {
    return new JdbcAnnouncedForms(jdbc);
  }

  @Bean(destroyMethod = "")
  ReadingNode readingNode(DataSource dataSource, JdbcClient jdbc, JdbcReadingQueue queue, Attempts attempts, KnownForms forms, DocumentWork work, Troubles troubles,
      @Value("${fumikura.children:0}") int children) {
    return new ReadingNode(dataSource, jdbc, queue, attempts, forms, work, troubles, children > 0 ? children : Runtime.getRuntime().availableProcessors(), postgres(dataSource));
  }

  private static boolean postgres(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new IllegalStateException("the ledger's database does not answer", e);
    }
  }
}
