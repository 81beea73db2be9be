package jp.fumikura.bench.made;

import java.util.List;
import jp.fumikura.page.PageImage;

/** A clean page and all that is written on it. */
public record MadePage(PageImage image, List<Written> written) {
  public MadePage {
    written = List.copyOf(written);
  }
}
