package jp.fumikura.ledger.jdbc;

import java.time.Clock;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.Corrections;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.FiledCopies;
import jp.fumikura.ledger.ReadingQueue;
import jp.fumikura.ledger.Troubles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's faces, wired. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
  @Bean
  Troubles troubles() {
    return new Troubles();
  }

  @Bean
  News news(JdbcClient jdbc, Clock clock) {
    return new News(jdbc, clock);
  }

  @Bean
  JdbcLedger ledger(JdbcClient jdbc, News news, DataFolder folder) {
    return new JdbcLedger(jdbc, news, folder);
  }

  @Bean
  Acceptances acceptances(JdbcClient jdbc, PlatformTransactionManager transactions, ReadingQueue queue, News news, Clock clock) {
    return new JdbcAcceptances(jdbc, new TransactionTemplate(transactions), queue, news, clock);
  }

  @Bean
  Attempts attempts(JdbcClient jdbc, PlatformTransactionManager transactions, JdbcLedger ledger, News news, Clock clock) {
    return new JdbcAttempts(jdbc, new TransactionTemplate(transactions), ledger, news, clock);
  }

  @Bean
  Corrections corrections(JdbcClient jdbc, PlatformTransactionManager transactions, ReadingQueue queue, News news, Clock clock) {
    return new JdbcCorrections(jdbc, new TransactionTemplate(transactions), queue, news, clock);
  }

  @Bean
  FiledCopies filedCopies(JdbcClient jdbc) {
    return new JdbcFiledCopies(jdbc);
  }
}
