package jp.fumikura.survey.web;

import jp.fumikura.ledger.DataFolder;
import jp.fumikura.survey.draft.DraftShelf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Drafts lie in {@code FUMIKURA_HOME/drafts}. */
@Configuration(proxyBeanMethods = false)
class DraftConfiguration {
  @Bean
  DraftShelf draftShelf(DataFolder data) {
    return new DraftShelf(data.drafts());
  }
}
