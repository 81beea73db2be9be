package jp.fumikura.sample.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.sample.drawing.Sheet;
import jp.fumikura.sample.drawing.Stroke;
import jp.fumikura.sample.pdfbox.BlankPdf;

/** Prints every edition of every form of the sample city: definition and blank from one drawing. */
public final class FormPress {
  private static final List<Family> FAMILIES = List.of(new RefundClaim(), new NurseryClaim(), new NurseryAdmission(), new BulkyRefuse(),
      new SchoolAid(), new ChildAllowance(), new StatusReport(), new MedicalCard());
  private final BlankPdf pdf;

  /** Typefaces for body and headings, see {@link BlankPdf}. */
  public FormPress(Map<Stroke.Face, Path> typefaces) {
    this.pdf = new BlankPdf(typefaces);
  }

  /** Writes {@code <id>/<version>/form.yml} and {@code blank.pdf}; answers how many. */
  public int print(Path folder) throws IOException {
    int count = 0;
    for (Family family : FAMILIES) {
      for (Edition edition : family.editions()) {
        print(folder, family, edition);
        count++;
      }
    }
    return count;
  }

  /** A form of the city that has no shipped definition; answers its key. */
  public FormKey printStranger(Path folder) throws IOException {
    Family stranger = new NoticeBoard();
    print(folder, stranger, Edition.current());
    return new FormKey(stranger.identity().id(), Edition.current().version());
  }

  private void print(Path folder, Family family, Edition edition) throws IOException {
    List<Sheet> sheets = family.draw(edition);
    FormDefinition form = family.definition(edition, sheets);
    Path file = FormFolder.write(folder, form, FormFolder.BLANK);
    Files.createDirectories(file.getParent());
    pdf.write(sheets, form.title() + edition.imprint(), file.resolveSibling(FormFolder.BLANK));
  }
}
