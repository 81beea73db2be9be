package jp.fumikura.bench.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.fumikura.form.FieldReader;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormIdentifier;
import jp.fumikura.form.FormMatch;
import jp.fumikura.intake.DecodedPage;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.intake.ScanFiles;
import jp.fumikura.mark.MarkFinder;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.pdf.PdfPage;
import jp.fumikura.pdf.SearchablePdf;
import jp.fumikura.pdf.pdfbox.ArchivalPdf;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;

/** The line taken apart: every stage timed by itself on one thread, the crops kept for the engine alone. */
final class Dissection {
  static final String DECODE = "decode";
  static final String PREPARE = "prepare";
  static final String LAYOUT = "cut into lines";
  static final String ENGINE = "engine: page";
  static final String IDENTIFY = "identify";
  static final String FIELDS = "fields, engine apart";
  static final String FIELD_ENGINE = "engine: fields";
  static final String MARKS = "marks";
  static final String PDF = "PDF/A";

  private final StageTimes times = new StageTimes();
  private final Recorder engine;
  private final PageReader reader;
  private final PagePreparation preparation = new PagePreparation();
  private final FormIdentifier forms;
  private final FieldReader fields;
  private final MarkFinder marks = new MarkFinder();

  Dissection(LineEngine engine, FormCatalogue catalogue) {
    this.engine = new Recorder(engine);
    this.reader = new PageReader(this.engine);
    this.forms = new FormIdentifier(catalogue);
    this.fields = new FieldReader(reader);
  }

  StageTimes times() {
    return times;
  }

  /** All crops of the pages' text and fields, as the engine got them. */
  List<List<LineImage>> crops() {
    return new ArrayList<>(engine.crops());
  }

  void page(Path file, Path scratch) throws Exception {
    try (ScanFile scan = times.time(DECODE, () -> new ScanFiles(DecodingLimits.standard()).open(file, file.toString()))) {
      DecodedPage decoded = times.time(DECODE, () -> scan.page(1));
      PreparedPage page = times.time(PREPARE, () -> preparation.prepare(decoded.page().image()));
      PageText text = apart(LAYOUT, ENGINE, () -> reader.read(page));
      FormMatch form = times.time(IDENTIFY, () -> forms.identify(page, text));
      apart(FIELDS, FIELD_ENGINE, () -> fields.read(page, text, form));
      times.time(MARKS, () -> marks.find(page, text, form));
      Path pdf = scratch.resolve("dissection.pdf");
      times.time(PDF, () -> write(file, new PdfPage(decoded.page(), text, page.placement(), false), pdf));
      Files.deleteIfExists(pdf);
      times.page();
    }
  }

  private <T> T apart(String stage, String engineStage, StageTimes.Work<T> work) throws Exception {
    long before = engine.cpuNanos();
    long start = StageTimes.cpu();
    T out = work.run();
    long inEngine = engine.cpuNanos() - before;
    times.add(stage, StageTimes.cpu() - start - inEngine);
    times.add(engineStage, inEngine);
    return out;
  }

  private static SearchablePdf.Outcome write(Path file, PdfPage page, Path target) throws Exception {
    try (SearchablePdf.Draft draft = new ArchivalPdf().begin(file, new SearchablePdf.Title("bench"), target)) {
      draft.add(page);
      return draft.finish();
    }
  }
}
