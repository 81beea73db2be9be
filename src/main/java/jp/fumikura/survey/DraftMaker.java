package jp.fumikura.survey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.fumikura.calendar.DateText;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.FormStanding;
import jp.fumikura.form.IssuingAuthority;
import jp.fumikura.form.LegalBasis;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.mark.Mark;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.reading.PageText;

/** Draws up the definition of one blank form, page by page. Runs inside a child process; belongs to one file. */
public final class DraftMaker {
  /** Drafts wait under this id and version until {@link Register} gives them theirs. */
  static final FormKey DRAFT = new FormKey("draft", "draft");
  /** Beside a draft: how sure the machine is of each mark, {@code id,confidence}. */
  public static final String CONFIDENCE = "confidence.csv";

  private final List<FormPage> pages = new ArrayList<>();
  private final StringBuilder pictures = new StringBuilder();
  private final StringBuilder confidence = new StringBuilder();
  private Optional<Headings> headings = Optional.empty();
  private String edition = "";

  /**
   * A page as the line saw it; blank ones are left out.
   *
   * @param width of the scan, pixels
   */
  public void add(int number, PreparedPage page, PageText text, List<Mark> marks, int width, int height) {
    if (page.blank()) {
      return;
    }
    pictures.append(PagePicture.of(number, page, width, height).line());
    Headings here = Headings.of(page, text);
    headings = headings.or(() -> Optional.of(here));
    edition = edition.isEmpty() ? here.edition() : edition;
    pages.add(PageDraft.of(number, page, text, marks));
    List<Mark.Field> printed = PageDraft.printed(marks);
    for (int i = 0; i < printed.size(); i++) {
      confidence.append(String.format(Locale.ROOT, "%s,%.2f%n", pages.getLast().marks().get(i).id(), printed.get(i).confidence()));
    }
  }

  /**
   * Writes the draft; nothing where every page was blank.
   *
   * @param name of the file, the title where none is printed
   * @param blank name of the blank as it will lie beside the definition
   */
  public void write(Path folder, String name, String blank) throws IOException {
    if (!pages.isEmpty()) {
      Path file = FormFolder.write(folder, definition(name), blank);
      Files.writeString(file.resolveSibling(PagePicture.FILE), pictures);
      Files.writeString(file.resolveSibling(CONFIDENCE), confidence);
    }
  }

  private FormDefinition definition(String name) {
    Headings head = headings.orElseThrow();
    String title = head.title().isEmpty() ? name.replaceAll("\\.[A-Za-z]{2,5}$", "") : head.title();
    boolean seal = pages.stream().flatMap(p -> p.marks().stream()).anyMatch(m -> m.kind() == MarkKind.SEAL_FIELD && m.role() == MarkRole.FILER);
    FormStanding standing = new FormStanding(basis(head.citation()), head.citation(), IssuingAuthority.MAYOR, "", since(), Optional.empty(), seal, List.of());
    return new FormDefinition(DRAFT, title, head.formNo(), "", "", standing, pages);
  }

  /** The month an edition names; its first day, for a person to correct. */
  private Optional<LocalDate> since() {
    return DateText.month(edition.replaceAll("月.*", "月"), Optional.empty()).map(m -> m.atDay(1));
  }

  private static LegalBasis basis(String citation) {
    return citation.contains("規則") ? LegalBasis.RULE : citation.contains("条例") ? LegalBasis.ORDINANCE : citation.contains("要綱") ? LegalBasis.GUIDELINE
        : citation.contains("要領") ? LegalBasis.PROCEDURE : citation.contains("規程") ? LegalBasis.DIRECTIVE : citation.contains("法") ? LegalBasis.NATIONAL_LAW : LegalBasis.NONE;
  }
}
