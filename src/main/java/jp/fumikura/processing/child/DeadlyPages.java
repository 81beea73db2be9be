package jp.fumikura.processing.child;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pages of one file that children died of. A child that ended by itself may have been struck from outside (a machine out of memory, a
 * person): the page gets another one. A page that a second child dies of, or that took all a page may take, is spared.
 */
final class DeadlyPages {
  private final Set<Integer> suspected = new HashSet<>();
  private final Set<Integer> spared = new TreeSet<>();

  void died(ChildProcess.Died child) {
    int page = child.pagesDone() + 1;
    if (child.pagesDone() >= 0 && (!child.why().equals(ChildProcess.ENDED) || !suspected.add(page))) {
      spared.add(page);
    }
  }

  /** Pages no child may read any more, only show. */
  Set<Integer> spared() {
    return Set.copyOf(spared);
  }
}
