package jp.fumikura.filing.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.SynchronousQueue;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A share that is closed or hangs stops filing and is told; when it is back, filing goes on. */
class ShareWatchTest {
  private final SynchronousQueue<Boolean> answers = new SynchronousQueue<>();
  private final Troubles troubles = new Troubles();
  private Instant now = Instant.parse("2026-11-21T01:00:00Z");
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Tokyo");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  };
  private final ShareWatch watch = new ShareWatch(this::ask, troubles, clock);

  private boolean ask() {
    try {
      return answers.take();
    } catch (InterruptedException e) {
      return false;
    }
  }

  /** Hands the asking thread its answer and waits until it has told. */
  private void answer(boolean writable) throws InterruptedException {
    watch.look();
    answers.put(writable);
    while (watch.asks()) {
      Thread.onSpinWait();
    }
  }

  @AfterEach
  void close() {
    watch.close();
  }

  @Test
  void aShareThatTakesNothingIsClosedUntilItTakesAgain() throws InterruptedException {
    answer(false);
    assertThat(watch.open()).isFalse();
    assertThat(troubles.now()).containsExactly(Trouble.SHARE_CLOSED);
    answer(true);
    assertThat(watch.open()).isTrue();
    assertThat(troubles.now()).isEmpty();
  }

  @Test
  void aShareThatDoesNotAnswerIsClosedWithoutWaitingForIt() throws InterruptedException {
    watch.look();
    now = now.plus(ShareWatch.PATIENCE).minusSeconds(1);
    watch.look();
    assertThat(watch.open()).isTrue();
    now = now.plusSeconds(2);
    watch.look();
    assertThat(watch.open()).isFalse();
    assertThat(troubles.now()).containsExactly(Trouble.SHARE_HANGS);
    answer(true);
    assertThat(watch.open()).isTrue();
    assertThat(troubles.now()).isEmpty();
  }
}
