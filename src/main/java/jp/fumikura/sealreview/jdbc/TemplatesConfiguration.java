package jp.fumikura.sealreview.jdbc;

import java.time.Clock;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.sealreview.disk.FileOwners;
import jp.fumikura.sealreview.paper.TemplateListener;
import jp.fumikura.sealreview.paper.TemplatesOnShare;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What listens to the share, wired apart: a command that goes through a folder while no service runs needs it without the rest. */
@Configuration(proxyBeanMethods = false)
public class TemplatesConfiguration {
  @Bean
  TemplatesOnShare templatesOnShare(JdbcClient jdbc, PlatformTransactionManager transactions) {
    return new JdbcTemplatesOnShare(jdbc, new TransactionTemplate(transactions));
  }

  @Bean
  TemplateListener templateListener(TemplatesOnShare files, ObjectProvider<FormCatalogue> catalogue, Clock clock) {
    return new TemplateListener(files, catalogue.getIfAvailable(FormCatalogue::empty), FileOwners::of, clock);
  }
}
