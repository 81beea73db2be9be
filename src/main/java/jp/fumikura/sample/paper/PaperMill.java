package jp.fumikura.sample.paper;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.sample.pdfbox.Blanks;
import jp.fumikura.sample.pdfbox.ScanPdf;
import jp.fumikura.sample.pdfbox.TypedPdf;

/** Makes papers to order: takes the blank, fills, marks and scans it, and says what truly stands on it. */
public final class PaperMill {
  private final Typefaces typefaces;

  public PaperMill(Typefaces typefaces) {
    this.typefaces = typefaces;
  }

  /**
   * Writes the file of an order into a folder.
   *
   * @param known the form is one of the shipped definitions; its truth names it
   * @param forms folder of the definition
   */
  public Truth make(Order order, FormDefinition form, Path forms, boolean known, Path folder) throws IOException {
    Filler filler = new Filler(form, order.submitted(), order.seed());
    boolean typed = order.kind() == Order.Kind.BORN_DIGITAL;
    List<Answer> answers = filler.fill(form).stream().filter(a -> !typed || a.chosen().isEmpty()).toList();
    Path blank = FormFolder.blank(forms, form.key());
    List<BufferedImage> sheets = Blanks.render(blank, order.scan().dpi());
    List<BufferedImage> scans = new ArrayList<>();
    List<Truth.Page> pages = new ArrayList<>();
    List<Truth.Field> fields = new ArrayList<>();
    Random random = new Random(order.seed() * 31 + 7);
    for (FormPage page : form.pages()) {
      BufferedImage sheet = sheets.get(page.number() - 1);
      Truth.Notebook notes = new Truth.Notebook(mmToScan(order.scan(), sheet, page));
      FilledPage filled = new FilledPage(sheet, page, order, typefaces, notes, random);
      filled.fill(answers);
      filled.mark(filler.applicant());
      scans.add(typed ? sheet : Scanner.scan(sheet, order.scan(), random));
      pages.add(new Truth.Page(page.number(), scans.getLast().getWidth(), scans.getLast().getHeight(), order.scan(), notes.lines(), notes.marks()));
      fields.addAll(notes.fields());
    }
    write(order, scans, blank, pages, folder.resolve(order.file()));
    return new Truth(known ? Optional.of(form.key()) : Optional.empty(), pages, known ? fields : List.of());
  }

  private void write(Order order, List<BufferedImage> scans, Path blank, List<Truth.Page> pages, Path file) throws IOException {
    switch (order.kind()) {
      case PDF -> ScanPdf.write(scans, order.scan().dpi(), (float) order.scan().quality(), order.seed(), file);
      case BORN_DIGITAL -> TypedPdf.write(blank, typefaces.computer(), words(pages, order.scan().dpi()), order.seed(), file);
      default -> ScanFile.write(scans, order, file);
    }
  }

  private static List<TypedPdf.Words> words(List<Truth.Page> pages, int dpi) {
    double mm = 25.4 / dpi;
    return pages.stream().flatMap(p -> p.lines().stream().filter(Truth.Line::written).map(l -> new TypedPdf.Words(p.number(), l.text(),
        new jp.fumikura.form.Place(l.box().x() * mm, l.box().y() * mm, l.box().width() * mm, l.box().height() * mm), Math.min(5, l.box().height() * mm)))).toList();
  }

  private static AffineTransform mmToScan(Scan scan, BufferedImage sheet, FormPage page) {
    AffineTransform path = Scanner.path(scan, sheet.getWidth(), sheet.getHeight());
    path.scale(sheet.getWidth() / page.widthMm(), sheet.getHeight() / page.heightMm());
    return path;
  }
}
