package jp.fumikura.ledger.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.fumikura.house.TestHouse;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.Original;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A listener that goes by positions misses no news, whatever the order of commits (decision 0050). */
class NewsOrderTest {
  @TempDir
  Path home;

  @ParameterizedTest
  @EnumSource
  void newsOfAnOpenTransactionHoldsLaterNewsBack(TestHouse.Database database) throws Exception {
    try (TestHouse house = TestHouse.on(database, home); ExecutorService threads = Executors.newCachedThreadPool()) {
      DocumentId id = document(house);
      News news = house.get(News.class);
      TransactionTemplate transaction = new TransactionTemplate(house.get(JdbcTransactionManager.class));
      CountDownLatch added = new CountDownLatch(1);
      CountDownLatch mayCommit = new CountDownLatch(1);
      Future<?> slow = threads.submit(() -> transaction.executeWithoutResult(tx -> {
        news.add(LedgerEvent.Kind.FILED, id);
        added.countDown();
        await(mayCommit);
      }));
      await(added);
      Future<?> quick = threads.submit(() -> transaction.executeWithoutResult(tx -> news.add(LedgerEvent.Kind.CHANGED, id)));
      assertThat(news.after(0, 10)).isEmpty();
      mayCommit.countDown();
      slow.get();
      quick.get();
      assertThat(news.after(0, 10)).extracting(LedgerEvent::kind).containsExactly(LedgerEvent.Kind.FILED, LedgerEvent.Kind.CHANGED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReaderAmongEightWritersSeesEveryPieceOfNewsOnce(TestHouse.Database database) throws Exception {
    try (TestHouse house = TestHouse.on(database, home); ExecutorService threads = Executors.newCachedThreadPool()) {
      DocumentId id = document(house);
      News news = house.get(News.class);
      TransactionTemplate transaction = new TransactionTemplate(house.get(JdbcTransactionManager.class));
      List<Future<?>> writers = new ArrayList<>();
      for (int w = 0; w < 6; w++) {
        writers.add(threads.submit(() -> {
          for (int i = 0; i < 50; i++) {
            transaction.executeWithoutResult(tx -> news.add(LedgerEvent.Kind.CHANGED, id));
          }
        }));
      }
      List<Long> seen = new ArrayList<>();
      while (seen.size() < 300) {
        news.after(seen.isEmpty() ? 0 : seen.getLast(), 7).forEach(e -> seen.add(e.position()));
        if (writers.stream().allMatch(Future::isDone) && news.after(seen.isEmpty() ? 0 : seen.getLast(), 1).isEmpty()) {
          break;
        }
      }
      assertThat(seen).hasSize(300).doesNotHaveDuplicates();
    }
  }

  private static DocumentId document(TestHouse house) {
    Instant now = Instant.parse("2026-04-01T00:00:00Z");
    Batch batch = new Batch(new BatchId(UUID.randomUUID()), "束", "A", "hanako", Batch.Source.WEB, now, Optional.empty());
    return house.get(Acceptances.class).enter(new Original(new DocumentId(UUID.randomUUID()), batch, "a.pdf", "ab".repeat(32), 1, now)).document();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
