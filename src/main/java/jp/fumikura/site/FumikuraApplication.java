package jp.fumikura.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import jp.fumikura.ledger.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;

/** The service: pages, API and a reading node in one process. Beans are found in the rooms' {@code web}, {@code spring} and {@code jdbc} packages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ConfigurationPropertiesScan("jp.fumikura")
@ComponentScan(
    basePackages = "jp.fumikura",
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {"jp\\.fumikura\\.(cli|bench)\\..*", "jp\\.fumikura\\.processing\\.spring\\.WorkerApplication.*", ".*Test(\\$.*)?"}))
public class FumikuraApplication {
  /** The hall's time: every date on paper is a Japanese one. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /**
   * Starts the service.
   *
   * @param home {@code FUMIKURA_HOME}
   * @param settings configuration that overrides the files, e.g. {@code server.port}
   */
  public static RunningService start(Path home, Map<String, Object> settings) throws IOException {
    // The variable FUMIKURA_HOME would win over a default: the demonstration must not open the city's own folder.
    Map<String, Object> all = new HashMap<>(settings);
    all.put("fumikura.home", home.toAbsolutePath().normalize().toString());
    ConfigurableApplicationContext context = new SpringApplicationBuilder(FumikuraApplication.class)
        .initializers(fresh -> fresh.getEnvironment().getPropertySources()
            .addFirst(new MapPropertySource("command", all)))
        .bannerMode(Banner.Mode.OFF)
        .run();
    return new RunningService(context);
  }

  /** For the tests of Spring Boot, which look for a class with {@code main}. */
  public static void main(String[] args) {
    SpringApplication.run(FumikuraApplication.class, args);
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
