package jp.fumikura.reading;

import java.util.List;
import java.util.stream.Collectors;

/** All lines of a page in reading order, boxes in prepared pixels. */
public record PageText(List<TextLine> lines) {
  public PageText {
    lines = List.copyOf(lines);
  }

  public static PageText none() {
    return new PageText(List.of());
  }

  /** The lines, one a row. */
  public String plain() {
    return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
  }
}
