package jp.fumikura.search.spring;

import java.time.Clock;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.search.IndexListener;
import jp.fumikura.search.PartMaker;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.lucene.IndexFolder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search room, wired. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
  @Bean
  SearchIndex searchIndex(DataFolder folder) {
    return IndexFolder.open(folder.index());
  }

  @Bean
  IndexListener indexListener(Ledger ledger, SearchIndex index, Sections sections, Clock clock) {
    return new IndexListener(ledger, index, new PartMaker(code -> sections.find(code).map(Section::bureau).orElse(""), clock.getZone()));
  }
}
