package jp.fumikura.reading;

import jp.fumikura.page.Box;
import jp.fumikura.page.PreparedPage;

/** Reads a prepared page: cuts it into cells, lines and columns, has an engine read them, puts them in reading order. */
public final class PageReader {
  private final LineEngine engine;

  public PageReader(LineEngine engine) {
    this.engine = engine;
  }

  /** Every line of the page. Empty for blank pages. */
  public PageText read(PreparedPage page) {
    throw new UnsupportedOperationException("not built yet: " + engine.name());
  }

  /**
   * What stands in one place of the page (a field of a known form), rows joined in reading order; an empty text with
   * confidence 1 where the place holds no ink.
   */
  public TextLine read(PreparedPage page, Box place, Expectation expectation) {
    throw new UnsupportedOperationException("not built yet: " + engine.name());
  }
}
