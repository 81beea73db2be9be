package jp.fumikura.intake.spring;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import jp.fumikura.intake.HotFolder;
import jp.fumikura.intake.Reception;
import jp.fumikura.intake.StoreReconciliation;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The desk and the hot folder of the service. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {
  @Bean
  Reception reception(DataFolder folder, Acceptances acceptances, ObjectProvider<Milestones> milestones, Clock clock) {
    return new Reception(folder, acceptances, milestones.getIfAvailable(() -> Milestones.NONE), clock);
  }

  @Bean
  StoreReconciliation storeReconciliation(DataFolder folder, Ledger ledger, Acceptances acceptances, Reception reception) {
    return new StoreReconciliation(folder, ledger, acceptances, reception);
  }

  @Bean
  HotFolder hotFolder(DataFolder folder, Reception reception, MessageSource messages, ObjectProvider<Milestones> milestones, Clock clock,
      @Value("${fumikura.hot-folder.still:4s}") Duration still, @Value("${fumikura.hot-folder.patience:10m}") Duration patience,
      @Value("${fumikura.hot-folder.section:scan-centre}") String section) {
    HotFolder.Rules rules = new HotFolder.Rules(still, patience, section, code -> messages.getMessage("intake.incomplete." + code, null, code, Locale.JAPANESE));
    return new HotFolder(folder, reception, rules, milestones.getIfAvailable(() -> Milestones.NONE), clock);
  }
}
