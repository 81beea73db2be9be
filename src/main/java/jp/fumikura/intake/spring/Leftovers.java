package jp.fumikura.intake.spring;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.fumikura.intake.ScratchRemains;
import jp.fumikura.ledger.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Empties the scratch folder when the service starts. Where further nodes may work in it, only of what has lain untouched for a day. */
@Component
class Leftovers {
  private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
  private static final Duration OF_OTHERS = Duration.ofDays(1);

  private final DataFolder folder;
  private final Clock clock;
  private final boolean alone;

  Leftovers(DataFolder folder, Clock clock, @Value("${spring.datasource.url}") String ledger) {
    this.folder = folder;
    this.clock = clock;
    this.alone = !ledger.startsWith("jdbc:postgresql:");
  }

  void clear() throws IOException {
    LOG.info("scratch folder: cleared {} left by a halt", new ScratchRemains(folder.scratch()).clear(since()));
  }

  private Instant since() {
    return alone ? ProcessHandle.current().info().startInstant().orElseGet(clock::instant) : clock.instant().minus(OF_OTHERS);
  }
}
