package jp.fumikura.search.spring;

import java.time.Clock;
import java.time.Duration;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.FiledCopies;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.ShareListener;
import jp.fumikura.ledger.SharedFileReader;
import jp.fumikura.search.IndexListener;
import jp.fumikura.search.PartMaker;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.crawl.Crawl;
import jp.fumikura.search.crawl.CrawlRounds;
import jp.fumikura.search.crawl.FiledFiles;
import jp.fumikura.search.crawl.SharedFolders;
import jp.fumikura.search.crawl.SharedPartMaker;
import jp.fumikura.search.lucene.IndexFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The search room, wired. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
  @Bean
  SearchIndex searchIndex(DataFolder folder) {
    return IndexFolder.open(folder.index());
  }

  @Bean
  SharedFolders sharedFolders(DataFolder folder) {
    return new SharedFolders(folder.sharedFolders());
  }

  @Bean(destroyMethod = "close")
  CrawlRounds crawlRounds(SearchIndex index, SharedFolders folders, SharedFileReader reader, FiledCopies copies, DataFolder folder, Sections sections, Clock clock, ObjectProvider<ShareListener> listeners,
      @Value("${fumikura.crawl.every:15m}") Duration every, @Value("${fumikura.crawl.largest:200MB}") DataSize largest) {
    SharedPartMaker parts = new SharedPartMaker(code -> sections.find(code).map(Section::bureau).orElse(""), clock.getZone());
    CrawlRounds rounds = new CrawlRounds(folders, () -> new Crawl(index, reader, parts, listeners.orderedStream().toList(), new Crawl.Rules(largest.toBytes(), FiledFiles.of(folder, copies))), every.toMillis());
    rounds.start();
    return rounds;
  }

  @Bean
  IndexListener indexListener(Ledger ledger, SearchIndex index, Sections sections, Clock clock) {
    return new IndexListener(ledger, index, new PartMaker(code -> sections.find(code).map(Section::bureau).orElse(""), clock.getZone()));
  }
}
