package jp.fumikura.search;

import java.util.List;

/** A file of the share with its words. */
public record SharedText(SharedFile file, List<IndexedLine> lines) {
  public SharedText {
    lines = List.copyOf(lines);
  }
}
