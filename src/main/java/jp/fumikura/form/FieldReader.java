package jp.fumikura.form;

import java.util.List;
import jp.fumikura.form.filled.Fields;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;

/** Reads the fields of a known form at their aligned places, and checks them by their types. */
public final class FieldReader {
  private final PageReader reader;

  public FieldReader(PageReader reader) {
    this.reader = reader;
  }

  /** One value for each field the page of the form has, in the definition's order; none for an unknown form. */
  public List<FieldValue> read(PreparedPage page, PageText text, FormMatch match) {
    return switch (match) {
      case FormMatch.Unknown unknown -> List.of();
      case FormMatch.Known known -> new Fields(page, known.printed(), known.alignment(), text, reader).read();
    };
  }
}
