package jp.fumikura.mark;

import java.util.List;
import jp.fumikura.form.FormMatch;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;

/** Finds seal and signature fields and says what stands in them: on known forms at their places, on unknown ones by looking. */
public final class MarkFinder {
  public List<Mark> find(PreparedPage page, PageText text, FormMatch form) {
    return List.of();
  }
}
