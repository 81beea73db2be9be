package jp.fumikura.processing;

import java.util.List;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.FormMatch;
import jp.fumikura.mark.Mark;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.SourcePage;
import jp.fumikura.reading.PageText;

/** Everything the line says about one page; boxes in prepared pixels. */
public record ReadPage(SourcePage source, PreparedPage page, PageText text, FormMatch form, List<FieldValue> fields, List<Mark> marks) {
  public ReadPage {
    fields = List.copyOf(fields);
    marks = List.copyOf(marks);
  }
}
