package jp.fumikura.processing.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import jp.fumikura.house.FakeReader;
import jp.fumikura.house.Orders;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DocumentState;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.processing.node.DocumentReader;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A full disk says nothing about a document: it waits, its failures are not counted, and people are told while it lasts. */
class ReadingNodeTest {
  @TempDir
  Path home;

  private volatile boolean full = true;

  @ParameterizedTest
  @EnumSource
  void aBrokenWorldIsToldAndTheDocumentWaits(TestHouse.Database database) throws Exception {
    try (TestHouse house = TestHouse.on(database, home, c -> {
      c.registerBean(Milestones.class, () -> this::reached);
      c.registerBean(DocumentReader.class, FakeReader::new);
    })) {
      Troubles troubles = house.get(Troubles.class);
      Orders orders = new Orders(house);
      DocumentId id = orders.handOver("a");
      Instant before = Instant.now();
      ReadingNode node = house.get(ReadingNode.class);
      node.start();
      Orders.until("the order put off", () -> failures(house) == 0 && due(house).isAfter(before.plusSeconds(14)));
      assertThat(troubles.now()).containsExactly(Troubles.Trouble.WRITING_FAILS);
      assertThat(orders.state(id)).isEqualTo(DocumentState.RECEIVED);
      full = false;
      house.jdbc().sql("update scheduled_tasks set execution_time = ?").param(Timestamp.from(before)).update();
      Orders.until("the document filed", () -> orders.state(id) == DocumentState.NEEDS_REVIEW && node.waiting() == 0);
      assertThat(troubles.now()).isEmpty();
      node.close();
    }
  }

  private void reached(Milestones.Point point) throws IOException {
    if (full && point == Milestones.Point.OUTPUT_SAFE) {
      throw new IOException("No space left on device (played)");
    }
  }

  private static int failures(TestHouse house) {
    return house.jdbc().sql("select coalesce(consecutive_failures, 0) from scheduled_tasks").query(Integer.class).single();
  }

  private static Instant due(TestHouse house) {
    return house.jdbc().sql("select execution_time from scheduled_tasks").query((row, n) -> row.getTimestamp(1).toInstant()).single();
  }
}
