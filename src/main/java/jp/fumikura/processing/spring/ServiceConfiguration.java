package jp.fumikura.processing.spring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerListener;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.jdbc.ReadingNode;
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

  /** The names of listeners and kinds of trouble only. A listener that waits makes the service poorer, not unfit. */
  @Bean
  HealthIndicator newsHealthIndicator(NewsDelivery news) {
    return () -> Health.up().withDetail("waiting", news.failing()).build();
  }

  @Bean
  HealthIndicator childrenHealthIndicator(ChildPool pool) {
    return () -> Health.up().withDetail("living", pool.living()).build();
  }

  @Bean
  Figures figures(MeterRegistry registry, Ledger ledger, ReadingNode node, ChildPool pool, NewsDelivery news) {
    for (DocumentState state : DocumentState.values()) {
      Gauge.builder("fumikura.documents", () -> ledger.counts().getOrDefault(state, 0L)).tag("state", state.name().toLowerCase(java.util.Locale.ROOT)).register(registry);
    }
    Gauge.builder("fumikura.queue.waiting", node::waiting).register(registry);
    Gauge.builder("fumikura.children.living", pool::living).register(registry);
    Gauge.builder("fumikura.news.failing", () -> news.failing().size()).register(registry);
    return new Figures();
  }

  /** That the gauges are registered. */
  record Figures() {}
}
