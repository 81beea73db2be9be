package jp.fumikura.processing;

import java.util.List;
import java.util.Optional;
import jp.fumikura.form.FieldReader;
import jp.fumikura.form.FieldValue;
import jp.fumikura.form.FormChoice;
import jp.fumikura.form.FormIdentifier;
import jp.fumikura.form.FormMatch;
import jp.fumikura.mark.Mark;
import jp.fumikura.mark.MarkFinder;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.SourcePage;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLayer;

/** The line, from a page as it came in to everything that can be said about it. Runs inside a child process. */
public final class ReadingLine {
  private final PagePreparation preparation;
  private final PageReader reader;
  private final TextLayer textLayer;
  private final FormIdentifier forms;
  private final FieldReader fields;
  private final MarkFinder marks;

  public ReadingLine(PagePreparation preparation, PageReader reader, TextLayer textLayer, FormIdentifier forms, FieldReader fields, MarkFinder marks) {
    this.preparation = preparation;
    this.reader = reader;
    this.textLayer = textLayer;
    this.forms = forms;
    this.fields = fields;
    this.marks = marks;
  }

  /** One page through all stages. */
  public ReadPage read(SourcePage source) {
    return read(source, Optional.empty(), FormChoice.OPEN);
  }

  /**
   * One page of several.
   *
   * @param before the form of the page before: its next page has the same version where its print alone does not tell
   * @param choice what a person said about the document's form; fields and marks are read by it
   */
  public ReadPage read(SourcePage source, Optional<FormMatch.Known> before, FormChoice choice) {
    PreparedPage page = preparation.prepare(source.image());
    PageText text = source.origin() == SourcePage.Origin.BORN_DIGITAL ? textLayer.read(source, page) : reader.read(page);
    FormMatch form = forms.identify(page, text, before, choice);
    List<FieldValue> values = fields.read(page, text, form);
    List<Mark> found = marks.find(page, text, form);
    return new ReadPage(source, page, text, form, values, found);
  }
}
