package jp.fumikura.processing.node;

import jp.fumikura.processing.child.Progress;
import jp.fumikura.processing.child.ReadOrder;
import jp.fumikura.processing.child.ReadOutcome;

/** The wall between a node and its child processes. */
@FunctionalInterface
public interface DocumentReader {
  ReadOutcome read(ReadOrder order, Progress progress);
}
