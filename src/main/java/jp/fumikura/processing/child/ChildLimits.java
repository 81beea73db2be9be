package jp.fumikura.processing.child;

import java.time.Duration;

/**
 * What a child may take before it is killed with everything it started.
 *
 * @param start from the start of the process until it says it is ready
 * @param pageCpu processor time without progress while a document is read; every page done renews it, so no document is too long, and a busy
 *     machine kills nobody
 * @param page longest silence by the clock, for a child that waits for something that never comes
 * @param residentMb resident memory, native memory included ({@code -Xmx} bounds only the heap)
 * @param attempts children one document may kill before it is given up
 */
public record ChildLimits(Duration start, Duration pageCpu, Duration page, long residentMb, int attempts) {
  public static ChildLimits standard() {
    return new ChildLimits(Duration.ofSeconds(120), Duration.ofSeconds(20), Duration.ofSeconds(180), 1_600, 3);
  }
}
