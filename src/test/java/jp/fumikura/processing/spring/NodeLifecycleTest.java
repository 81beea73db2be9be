package jp.fumikura.processing.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.fumikura.house.FakeReader;
import jp.fumikura.house.Orders;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import jp.fumikura.processing.jdbc.ReadingNode;
import jp.fumikura.processing.node.DocumentReader;
import jp.fumikura.reading.tesseract.LanguageData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine that cannot read Japanese takes no orders: documents wait, people are told, and reading begins once it is mended. */
class NodeLifecycleTest {
  private static final Duration SOON = Duration.ofMillis(5);
  private static final Duration NEVER = Duration.ofHours(1);

  @TempDir
  Path home;

  private final AtomicInteger looks = new AtomicInteger();
  private volatile LanguageData data = new LanguageData.Missing(List.of());
  private volatile boolean reads;
  private TestHouse house;
  private Orders orders;
  private Troubles troubles;

  @BeforeEach
  void open() {
    house = TestHouse.on(TestHouse.Database.H2, home, c -> c.registerBean(DocumentReader.class, FakeReader::new));
    orders = new Orders(house);
    troubles = house.get(Troubles.class);
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void readingBeginsAsSoonAsTheMachineIsMended() throws Exception {
    NodeLifecycle lifecycle = lifecycle(true, SOON);
    DocumentId id = orders.handOver("a");
    lifecycle.start();
    Orders.until("the language data is missed", () -> troubles.now().equals(List.of(Trouble.LANGUAGE_DATA_MISSING)));
    data = new LanguageData.Found(home);
    Orders.until("the trial reading fails", () -> troubles.now().equals(List.of(Trouble.CANNOT_READ)));
    assertThat(orders.state(id)).isEqualTo(DocumentState.RECEIVED);
    reads = true;
    Orders.until("the document is filed", () -> orders.state(id) == DocumentState.NEEDS_REVIEW);
    assertThat(troubles.now()).isEmpty();
    lifecycle.stop();
    assertThat(lifecycle.isRunning()).isFalse();
  }

  @Test
  void whoStopsAWaitingNodeNeedNotWaitForTheNextLook() throws Exception {
    NodeLifecycle lifecycle = lifecycle(true, NEVER);
    DocumentId id = orders.handOver("a");
    lifecycle.start();
    Orders.until("the first look", () -> looks.get() == 1);
    lifecycle.stop();
    assertThat(orders.state(id)).isEqualTo(DocumentState.RECEIVED);
    assertThat(looks).hasValue(1);
  }

  @Test
  void aHouseThatDoesNotReadDoesNotLook() {
    NodeLifecycle lifecycle = lifecycle(false, SOON);
    lifecycle.start();
    lifecycle.stop();
    assertThat(looks).hasValue(0);
  }

  private NodeLifecycle lifecycle(boolean node, Duration lookAgain) {
    return new NodeLifecycle(house.get(ReadingNode.class), new ReadingProof(this::languages, this::trial, troubles), node, lookAgain);
  }

  private LanguageData languages() {
    looks.incrementAndGet();
    return data;
  }

  private void trial() throws IOException {
    if (!reads) {
      throw new IOException("misreads (played)");
    }
  }
}
