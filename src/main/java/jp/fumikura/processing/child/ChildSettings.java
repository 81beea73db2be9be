package jp.fumikura.processing.child;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How children are run.
 *
 * @param children how many read at once
 * @param heapMb Java heap of each (-Xmx)
 * @param engine name of the line engine: {@code tesseract}, {@code onnx}, {@code both}
 * @param forms folder of definitions; empty: no form is known
 * @param scratch folder for sockets and the children's own temporary files
 */
public record ChildSettings(int children, int heapMb, String engine, Optional<Path> forms, Path scratch, ChildLimits limits) {
  public ChildSettings {
    if (children < 1 || heapMb < 64) {
      throw new IllegalArgumentException("children " + children + ", heap " + heapMb + " MB");
    }
  }

  /** The same with another folder of definitions. */
  ChildSettings with(Path other) {
    return new ChildSettings(children, heapMb, engine, Optional.of(other), scratch, limits);
  }
}
