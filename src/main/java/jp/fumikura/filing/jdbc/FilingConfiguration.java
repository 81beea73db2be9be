package jp.fumikura.filing.jdbc;

import java.time.Clock;
import jp.fumikura.filing.ClassificationTables;
import jp.fumikura.filing.Filing;
import jp.fumikura.filing.Fixity;
import jp.fumikura.filing.disk.ShareWatch;
import jp.fumikura.filing.disk.Shelf;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.FiledCopies;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerListener;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.Troubles;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The shelf and its master table, wired. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {
  @Bean
  ClassificationTables classificationTables(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcClassificationTables(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  Shelf shelf(DataFolder folder, ObjectProvider<Milestones> milestones) {
    return new Shelf(folder, milestones.getIfAvailable(() -> Milestones.NONE));
  }

  @Bean(initMethod = "start", destroyMethod = "close")
  ShareWatch shareWatch(DataFolder folder, Troubles troubles, Clock clock) {
    return ShareWatch.of(folder.share(), troubles, clock);
  }

  @Bean
  LedgerListener shelfListener(JdbcClient jdbc, FiledCopies copies, Shelf shelf, DataFolder folder) {
    return new ShelfListener(jdbc, copies, shelf, folder);
  }

  @Bean
  Filing filing(Attempts attempts, ClassificationTables tables, Shelf shelf, ShareWatch share, ObjectProvider<Milestones> milestones, Clock clock) {
    return new Filing(attempts, tables, shelf, share::open, milestones.getIfAvailable(() -> Milestones.NONE), clock);
  }

  @Bean
  Fixity fixity(DataFolder folder, Ledger ledger, Acceptances acceptances, FiledCopies copies) {
    return new Fixity(folder, ledger, acceptances, copies);
  }
}
