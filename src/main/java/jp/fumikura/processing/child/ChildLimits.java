package jp.fumikura.processing.child;

import java.time.Duration;

/**
 * What a child may take before it is killed with its whole group.
 *
 * @param start from the start of the process until it says it is ready
 * @param page longest silence while a document is read; every page done renews it, so no document is too long
 * @param residentMb resident memory, native memory included ({@code -Xmx} bounds only the heap)
 * @param attempts children one document may kill before it is given up
 */
public record ChildLimits(Duration start, Duration page, long residentMb, int attempts) {
  public static ChildLimits standard() {
    return new ChildLimits(Duration.ofSeconds(60), Duration.ofSeconds(25), 1_600, 2);
  }
}
