package jp.fumikura.reading;

import java.util.List;
import java.util.stream.Collectors;
import jp.fumikura.page.Box;

/**
 * All lines of a page in reading order, boxes in prepared pixels.
 *
 * @param rings drawn by pen round printed words; they are no part of any line
 */
public record PageText(List<TextLine> lines, List<Box> rings) {
  public PageText {
    lines = List.copyOf(lines);
    rings = List.copyOf(rings);
  }

  /** Lines nobody drew a ring on. */
  public PageText(List<TextLine> lines) {
    this(lines, List.of());
  }

  public static PageText none() {
    return new PageText(List.of());
  }

  /** The lines, one a row. */
  public String plain() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }
}
