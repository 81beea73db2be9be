package jp.fumikura.processing.spring;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.filing.Filing;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.ledger.Attempts;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.ShareWalk;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.node.AnnouncedForms;
import jp.fumikura.processing.node.DefinitionsFolder;
import jp.fumikura.processing.node.DocumentReader;
import jp.fumikura.processing.node.DocumentWork;
import jp.fumikura.processing.node.KnownForms;
import jp.fumikura.processing.node.LostSheet;
import jp.fumikura.processing.node.RunningReadings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A reading node's work. */
@Configuration(proxyBeanMethods = false)
class NodeConfiguration {
  @Bean
  DefinitionsFolder definitionsFolder(DataFolder folder, @Value("${fumikura.forms:}") String configured) throws IOException {
    return DefinitionsFolder.find(folder, configured);
  }

  @Bean
  FormCatalogue formCatalogue(DefinitionsFolder definitions) {
    return definitions.path().map(FormFolder::load).orElseGet(FormCatalogue::empty);
  }

  @Bean
  KnownForms knownForms(DataFolder data, DefinitionsFolder definitions, FormCatalogue catalogue, ObjectProvider<ChildPool> children, ObjectProvider<ShareWalk> walks,
      AnnouncedForms announced) {
    return new KnownForms(data, definitions, catalogue, forms -> children.ifAvailable(pool -> pool.renew(forms)), title -> walks.ifAvailable(walk -> walk.lookAgain(title)), announced);
  }

  @Bean
  RunningReadings runningReadings() {
    return new RunningReadings();
  }

  @Bean
  DocumentWork documentWork(DataFolder folder, Ledger ledger, Attempts attempts, Filing filing, DocumentReader reader, KnownForms known, FormCatalogue forms,
      @Value("${fumikura.engine:preferred}") String engine, ObjectProvider<Milestones> milestones, ObjectProvider<MessageSource> messages, RunningReadings running, Clock clock) {
    LostSheet sheet = new LostSheet(code -> words(messages, code), clock.getZone());
    return new DocumentWork(folder, ledger, attempts, filing, reader, new DocumentWork.Settings(() -> engine + "/" + known.version(), forms),
        milestones.getIfAvailable(() -> Milestones.NONE), sheet, running);
  }

  private static String words(ObjectProvider<MessageSource> messages, String code) {
    return Optional.ofNullable(messages.getIfAvailable()).map(m -> m.getMessage("problem." + code, null, code, Locale.JAPANESE)).orElse(code);
  }

}
