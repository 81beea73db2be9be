package jp.fumikura.house;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import jp.fumikura.ledger.Milestones;

/** Plays the power cut and the full disk. */
public final class StruckDown {
  private StruckDown() {}

  /** The process is gone at the n-th time the point is reached: nothing is closed, nothing is flushed. */
  public static Milestones haltAt(Milestones.Point strike, int nth) {
    AtomicInteger times = new AtomicInteger();
    return point -> {
      if (point == strike && times.incrementAndGet() == nth) {
        Runtime.getRuntime().halt(137);
      }
    };
  }

  /** Every n-th write finds the disk full. */
  public static Milestones fullEvery(int n) {
    AtomicInteger writes = new AtomicInteger();
    return point -> {
      if (writes.incrementAndGet() % n == 0) {
        throw new IOException("No space left on device (played)");
      }
    };
  }
}
