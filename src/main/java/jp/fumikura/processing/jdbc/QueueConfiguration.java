package jp.fumikura.processing.jdbc;

import java.time.Clock;
import javax.sql.DataSource;
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
}
