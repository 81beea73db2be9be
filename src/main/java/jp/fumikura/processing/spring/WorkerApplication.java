package jp.fumikura.processing.spring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.access.AuditChain;
import jp.fumikura.access.jdbc.JdbcAuditTrail;
import jp.fumikura.ledger.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.MapPropertySource;

/** The rooms without a web: a further reading node, or, with {@code fumikura.reads=false}, one-shot work on a data folder no service has open. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(JdbcAuditTrail.class)
@ComponentScan({"jp.fumikura.ledger.jdbc", "jp.fumikura.processing.jdbc", "jp.fumikura.processing.spring", "jp.fumikura.filing.jdbc"})
public class WorkerApplication {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  static ConfigurableApplicationContext start(Path home, Map<String, Object> settings, List<Class<?>> rooms) {
    // The variable FUMIKURA_HOME would win over a default: the demonstration must not open the city's own folder.
    Map<String, Object> all = new HashMap<>(settings);
    all.put("fumikura.home", home.toAbsolutePath().normalize().toString());
    return new SpringApplicationBuilder(WorkerApplication.class).sources(rooms.toArray(Class<?>[]::new))
        .web(WebApplicationType.NONE)
        .initializers(fresh -> fresh.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command", all)), WorkerApplication::checkDatabase)
        .bannerMode(Banner.Mode.OFF)
        .run();
  }

  /** Before anything is opened: the embedded file may be in use by the service. */
  private static void checkDatabase(ConfigurableApplicationContext fresh) {
    boolean postgres = fresh.getEnvironment().getProperty("spring.datasource.url", "").startsWith("jdbc:postgresql:");
    if (fresh.getEnvironment().getProperty("fumikura.needs-postgres", Boolean.class, false) && !postgres) {
      throw new NeedsPostgres();
    }
  }

  /** Only looked at, for {@code verify}: a further node has no trail of its own. */
  @Bean
  @Lazy
  AuditChain auditChain(@Value("${fumikura.home}") Path home) {
    return new AuditChain(home.resolve("audit"));
  }

  @Bean
  Clock clock() {
    return Clock.system(ZONE);
  }

  @Bean
  DataFolder dataFolder(@Value("${fumikura.home}") Path home) throws IOException {
    return new DataFolder(home).prepare();
  }
}
