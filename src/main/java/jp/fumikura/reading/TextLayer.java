package jp.fumikura.reading;

import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.SourcePage;

/** The words a born-digital page brings along, as lines of the prepared page; nothing is recognised. */
public final class TextLayer {
  /** Lines in reading order with confidence 1. */
  public PageText read(SourcePage source, PreparedPage page) {
    throw new UnsupportedOperationException("not built yet");
  }
}
