package jp.fumikura.form.filled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.fumikura.page.Box;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLine;

/**
 * What the reading of the whole page already says about a place: asking the engine again costs a quarter of the page's
 * time and, where the page was read with certainty, tells nothing new.
 */
final class PageWriting {
  /** A line belongs to a place with so much of its box, and not at all with less than the other. */
  private static final double INSIDE = 0.9;
  private static final double OUTSIDE = 0.15;
  private static final double SURE = 0.95;

  private final PageText text;

  PageWriting(PageText text) {
    this.text = text;
  }

  /** The lines in a place, joined; empty where none is, one reaches beyond it, or one is not sure. */
  Optional<TextLine> in(Box place) {
    List<TextLine> inside = new ArrayList<>();
    for (TextLine line : text.lines()) {
      double share = (double) line.box().intersection(place).area() / Math.max(1, line.box().area());
      if (share >= INSIDE && line.confidence() >= SURE) {
        inside.add(line);
      } else if (share > OUTSIDE) {
        return Optional.empty();
      }
    }
    return inside.isEmpty() ? Optional.empty() : Optional.of(TextLine.joined(inside));
  }
}
