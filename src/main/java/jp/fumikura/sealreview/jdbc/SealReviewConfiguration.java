package jp.fumikura.sealreview.jdbc;

import java.time.Clock;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.sealreview.CurrentRegister;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.PaperListener;
import jp.fumikura.sealreview.review.RegisterDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The seal review, wired. */
@Configuration(proxyBeanMethods = false)
class SealReviewConfiguration {
  @Bean
  CurrentRegister currentRegister(JdbcTemplate jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new CurrentRegister(new JdbcFactBook(jdbc, new TransactionTemplate(transactions), clock));
  }

  @Bean
  RegisterDesk registerDesk(CurrentRegister register, Clock clock) {
    return new RegisterDesk(register, clock);
  }

  @Bean
  PublishedReports publishedReports(JdbcClient jdbc) {
    return new JdbcPublishedReports(jdbc);
  }

  @Bean
  PaperBook paperBook(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcPaperBook(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  PaperListener paperListener(Ledger ledger, PaperBook book, Clock clock) {
    return new PaperListener(ledger, book, clock.getZone());
  }
}
