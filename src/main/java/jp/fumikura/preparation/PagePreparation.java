package jp.fumikura.preparation;

import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;

/** Makes a scan ready for reading: a list of image steps, each one image in, one image out. */
public final class PagePreparation {
  public PreparedPage prepare(PageImage scan) {
    throw new UnsupportedOperationException("not built yet");
  }
}
