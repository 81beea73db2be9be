package jp.fumikura.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import jp.fumikura.intake.Reception;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Milestones;

/** Documents handed over at a house whose node works by itself. */
public record Orders(TestHouse house) {
  private static final Duration MOST = Duration.ofSeconds(60);

  public DocumentId handOver(String content) throws IOException {
    Reception reception = new Reception(house.folder(), house.get(Acceptances.class), Milestones.NONE, house.get(Clock.class));
    Batch batch = reception.open("束", "A", "hanako", Batch.Source.WEB);
    return reception.receive(batch, "願.pdf", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).document();
  }

  public DocumentState state(DocumentId id) {
    return house.get(Ledger.class).document(id).orElseThrow().state();
  }

  /** Waits until something holds; fails where it does not within a minute. */
  public static void until(String what, Callable<Boolean> holds) throws Exception {
    long end = System.nanoTime() + MOST.toNanos();
    while (!holds.call()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + MOST.toSeconds() + " s: " + what);
      }
      Thread.sleep(20);
    }
  }
}
