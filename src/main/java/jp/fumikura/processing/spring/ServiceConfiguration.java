package jp.fumikura.processing.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerListener;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.jdbc.ReadingNode;
import jp.fumikura.processing.node.KnownForms;
import jp.fumikura.processing.node.NewsDelivery;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What only the service does, not a further node: it carries the news, and tells how it is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ServiceConfiguration {
  @Bean(initMethod = "start", destroyMethod = "close")
  NewsDelivery newsDelivery(Ledger ledger, List<LedgerListener> listeners) {
    return new NewsDelivery(ledger, listeners);
  }

  /** Before any order is taken: definitions may have been put in or taken out while the service stood still. */
  @Bean
  FormsAnnounced formsAnnounced(KnownForms known) {
    known.announce();
    return new FormsAnnounced();
  }

  /** That other nodes are told what this one reads by. */
  record FormsAnnounced() {}

  /** The names of listeners and kinds of trouble only. A listener that waits makes the service poorer, not unfit. */
  @Bean
  HealthIndicator newsHealthIndicator(NewsDelivery news) {
    return () -> Health.up().withDetail("waiting", news.failing()).build();
  }

  /** Something keeps documents waiting: the service answers and takes in, so it stays ready, but whoever watches it is told. */
  @Bean
  HealthIndicator troublesHealthIndicator(Troubles troubles) {
    return () -> (troubles.now().isEmpty() ? Health.up() : Health.status("DEGRADED")).withDetail("now", troubles.now()).build();
  }

  @Bean
  HealthIndicator childrenHealthIndicator(ChildPool pool) {
    return () -> Health.up().withDetail("living", pool.living()).build();
  }

  @Bean
  Figures figures(MeterRegistry registry, Ledger ledger, ReadingNode node, ChildPool pool, NewsDelivery news, Troubles troubles) {
    for (DocumentState state : DocumentState.values()) {
      Gauge.builder("fumikura.documents", () -> ledger.counts().getOrDefault(state, 0L)).tag("state", state.name().toLowerCase(java.util.Locale.ROOT)).register(registry);
    }
    for (Troubles.Trouble trouble : Troubles.Trouble.values()) {
      Gauge.builder("fumikura.trouble", () -> troubles.now().contains(trouble) ? 1 : 0).tag("kind", trouble.word()).register(registry);
    }
    Gauge.builder("fumikura.queue.waiting", node::waiting).register(registry);
    Gauge.builder("fumikura.children.living", pool::living).register(registry);
    Gauge.builder("fumikura.news.failing", () -> news.failing().size()).register(registry);
    return new Figures();
  }

  /** That the gauges are registered. */
  record Figures() {}
}
