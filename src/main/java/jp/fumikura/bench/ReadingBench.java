package jp.fumikura.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.fumikura.bench.made.MadeForm;
import jp.fumikura.bench.made.MadePage;
import jp.fumikura.bench.made.Written;
import jp.fumikura.bench.pdfbox.PdfPictures;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.Placement;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.ReadingEngines;
import jp.fumikura.reading.TextLine;

/**
 * How well and how fast pages are read: every engine of ours behind the same layout, and the plain {@code tesseract}
 * command where it is installed, on made forms (fonts, texts and layouts from which nothing is trained) and, given a
 * folder of PDFs with their text, on damaged renderings of those.
 */
public final class ReadingBench {
  private static final Resolution SCAN = Resolution.ofDpi(300);
  private static final Resolution LOW = Resolution.ofDpi(200);
  private static final List<Integer> PLAIN_MODES = List.of(3, 6, 11);
  /** A text layer with more of these is no truth but a font without a map. */
  private static final double UNREADABLE = 0.2;
  private static final int QUICK_FORMS = 8;
  private static final int FULL_FORMS = 60;

  private final BenchRun run;
  private final Map<String, String> environment;
  private final boolean peers;
  private final boolean tuning;
  private final PagePreparation preparation = new PagePreparation();

  /** What one reader did with a page: its text, its lines on the scan (none for plain Tesseract), its seconds. */
  private record Read(String text, List<TextLine> lines, double seconds) {}

  private record Engine(String name, Reader reader) {}

  private interface Reader {
    Read read(PageImage scan) throws IOException, InterruptedException;
  }

  /**
   * @param peers whether the plain {@code tesseract} command reads the same pages
   * @param tuning print with typefaces that may be tuned on, and say what the preferred engine read wrongly
   */
  public ReadingBench(BenchRun run, Map<String, String> environment, boolean peers, boolean tuning) {
    this.run = run;
    this.environment = environment;
    this.peers = peers;
    this.tuning = tuning;
  }

  /** How many forms are made where nobody says. */
  public static int usualForms(BenchRun run) {
    return run.quick() ? QUICK_FORMS : FULL_FORMS;
  }

  /**
   * Prints the table and the last line of the contract.
   *
   * @param forms how many made forms are read
   * @param truth a folder of PDFs with their text
   */
  public void measure(int forms, Optional<Path> truth) throws IOException, InterruptedException {
    try (ReadingEngines engines = ReadingEngines.of(environment); PlainTesseract plain = new PlainTesseract()) {
      List<Engine> readers = readers(engines, plain);
      Map<String, ReaderScore> made = new LinkedHashMap<>();
      Map<String, ReaderScore> real = new LinkedHashMap<>();
      readers.forEach(r -> made.put(r.name, new ReaderScore()));
      readers.forEach(r -> real.put(r.name, new ReaderScore()));
      measureMade(forms, readers, made);
      if (truth.isPresent()) {
        measureReal(truth.get(), readers, real);
      }
      finish(engines.preferred(), made, real);
    }
  }

  private List<Engine> readers(ReadingEngines engines, PlainTesseract plain) {
    List<Engine> out = new ArrayList<>();
    for (String name : engines.names()) {
      PageReader reader = new PageReader(engines.open(name));
      out.add(new Engine(name, scan -> ours(reader, scan)));
    }
    if (peers && PlainTesseract.installed()) {
      for (int mode : PLAIN_MODES) {
        out.add(new Engine("plain psm " + mode, scan -> {
          PlainTesseract.Answer answer = plain.read(scan, mode);
          return new Read(answer.text(), List.of(), answer.cpuSeconds());
        }));
      }
    }
    return out;
  }

  private Read ours(PageReader reader, PageImage scan) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    PreparedPage page = preparation.prepare(scan);
    PageText text = reader.read(page);
    double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    return new Read(text.plain(), text.lines().stream().map(l -> onScan(l, page.placement())).toList(), seconds);
  }

  private static TextLine onScan(TextLine line, Placement placement) {
    return new TextLine(line.text(), placement.toScan(line.box()), line.confidence(), line.vertical(), List.of());
  }

  private void measureMade(int forms, List<Engine> readers, Map<String, ReaderScore> sums) throws IOException, InterruptedException {
    TestFonts fonts = tuning ? TestFonts.tuning() : TestFonts.installed();
    run.out().println(fonts.said());
    for (int i = 0; i < forms; i++) {
      Resolution dpi = i % 3 == 2 ? LOW : SCAN;
      boolean colour = i % 2 == 0;
      MadePage page = MadeForm.draw(run.seed() * 1000 + i, dpi, fonts.prints(), fonts.hand());
      PageImage scan = Damage.scan(page.image(), run.seed() * 1000 + i, colour);
      double tilt = Damage.tilt(run.seed() * 1000 + i);
      String kind = Math.round(dpi.dpi()) + " dpi " + (colour ? "colour" : "grey");
      for (Engine engine : readers) {
        score(engine.reader.read(scan), page, tilt, kind, Objects.requireNonNull(sums.get(engine.name)));
      }
      if (i % 10 == 9) {
        run.out().println((i + 1) + " of " + forms + " made forms");
      }
    }
  }

  private static void score(Read read, MadePage page, double tilt, String scan, ReaderScore score) {
    score.page(read.seconds);
    for (Written written : page.written()) {
      List<TextLine> near = ReaderScore.near(read.lines, Damage.tilted(written.box(), tilt, page.image()));
      score.add(written, read.lines.isEmpty() ? read.text : String.join("\n", near.stream().map(TextLine::text).toList()), near, scan);
    }
  }

  private void measureReal(Path folder, List<Engine> readers, Map<String, ReaderScore> sums) throws IOException, InterruptedException {
    List<Path> pdfs;
    try (Stream<Path> files = Files.list(folder)) {
      pdfs = files.filter(p -> p.toString().endsWith(".pdf")).sorted().toList();
    }
    long seed = run.seed() * 1000;
    for (Path pdf : pdfs) {
      String name = pdf.getFileName().toString().replaceFirst("\\.pdf$", "");
      int number = 0;
      for (PageImage page : PdfPictures.of(pdf, SCAN)) {
        number++;
        seed++;
        Path text = folder.resolve(name + ".p" + number + ".txt");
        if (Files.exists(text)) {
          measurePage(name + " p" + number, Files.readString(text), Damage.scan(page, seed, false), readers, sums);
        }
      }
    }
  }

  private void measurePage(String name, String truth, PageImage scan, List<Engine> readers, Map<String, ReaderScore> sums) throws IOException, InterruptedException {
    long unknown = truth.chars().filter(c -> c == '?' || c == '\ufffd').count();
    if (unknown > UNREADABLE * truth.chars().filter(c -> !Character.isWhitespace(c)).count()) {
      run.out().println("left out, its text layer is no truth: " + name);
      return;
    }
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-60s", name));
    for (Engine engine : readers) {
      Read read = engine.reader.read(scan);
      TextScore score = TextScore.of(read.text, truth);
      ReaderScore sum = Objects.requireNonNull(sums.get(engine.name));
      sum.add(score);
      sum.page(read.seconds);
      line.append(String.format(Locale.ROOT, "  %s %.3f", engine.name, score.f1()));
    }
    run.out().println(line);
  }

  private void finish(String preferred, Map<String, ReaderScore> made, Map<String, ReaderScore> real) {
    made.forEach((name, score) -> score.printMade(name, run.out()));
    real.forEach((name, score) -> score.printReal(name, run.out()));
    ReaderScore ours = made.getOrDefault(preferred, new ReaderScore());
    if (tuning) {
      ours.printMisses(run.out());
    }
    ReaderScore tesseract = made.getOrDefault("tesseract", new ReaderScore());
    ReaderScore oursReal = real.getOrDefault(preferred, new ReaderScore());
    Rate printed = ours.exact(Written.Kind.VALUE);
    run.finish(new Figures().put("engine", preferred)
        .put("printed_value_exact", printed.value()).put("printed_values", printed.cases()).put("printed_value_low", printed.low()).put("printed_value_high", printed.high())
        .put("sealed_or_printed_exact", ours.exact(Written.Kind.VALUE, Written.Kind.SEALED).value())
        .put("boxes_exact", ours.exact(Written.Kind.BOXES).value()).put("boxes", ours.exact(Written.Kind.BOXES).cases())
        .put("handlike_exact", ours.exact(Written.Kind.HANDLIKE).value()).put("handlike_values", ours.exact(Written.Kind.HANDLIKE).cases())
        .put("hand_boxes_exact", ours.exact(Written.Kind.HAND_BOXES).value()).put("hand_boxes", ours.exact(Written.Kind.HAND_BOXES).cases())
        .put("cer", ours.cer()).put("tesseract_cer", tesseract.cer()).put("cpu_ratio", ours.secondsPerPage() / tesseract.secondsPerPage())
        .put("real_forms_f1", oursReal.f1()).put("real_forms_pages", oursReal.pages())
        .put("calibration_error", ours.calibrationError()).put("seed", run.seed()).put("quick", run.quick()));
  }
}
