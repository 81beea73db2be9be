package jp.fumikura.bench;

import java.awt.Font;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
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
import jp.fumikura.page.Box;
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
  private final PagePreparation preparation = new PagePreparation();

  /** What one reader did with a page: its text, its lines on the scan (none for plain Tesseract), its seconds. */
  private record Read(String text, List<TextLine> lines, double seconds) {}

  private record Engine(String name, Reader reader) {}

  private interface Reader {
    Read read(PageImage scan) throws IOException, InterruptedException;
  }

  /** Sums of one reader. */
  private static final class Sums {
    private TextScore score = TextScore.NONE;
    private final Map<Written.Kind, Rate> exact = new EnumMap<>(Written.Kind.class);
    private final Map<String, Rate> scans = new LinkedHashMap<>();
    private final Calibration calibration = new Calibration();
    private long errors;
    private long characters;
    private double seconds;
    private int pages;

    private Rate rate(Written.Kind... kinds) {
      Rate sum = Rate.NONE;
      for (Written.Kind kind : kinds) {
        sum = sum.plus(exact.getOrDefault(kind, Rate.NONE));
      }
      return sum;
    }

    private double cer() {
      return characters == 0 ? Double.NaN : (double) errors / characters;
    }
  }

  public ReadingBench(BenchRun run, Map<String, String> environment) {
    this.run = run;
    this.environment = environment;
  }

  /** Prints the table and the last line of the contract. */
  public void measure(Optional<Path> truth) throws IOException, InterruptedException {
    try (ReadingEngines engines = ReadingEngines.of(environment); PlainTesseract plain = new PlainTesseract()) {
      List<Engine> readers = readers(engines, plain);
      Map<String, Sums> made = new LinkedHashMap<>();
      Map<String, Sums> real = new LinkedHashMap<>();
      readers.forEach(r -> made.put(r.name, new Sums()));
      readers.forEach(r -> real.put(r.name, new Sums()));
      measureMade(readers, made);
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
    if (PlainTesseract.installed()) {
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

  private void measureMade(List<Engine> readers, Map<String, Sums> sums) throws IOException, InterruptedException {
    TestFonts fonts = TestFonts.installed();
    run.out().println(fonts.said());
    int forms = run.quick() ? QUICK_FORMS : FULL_FORMS;
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
    }
  }

  private static void score(Read read, MadePage page, double tilt, String scanKind, Sums sums) {
    sums.seconds += read.seconds;
    sums.pages++;
    for (Written written : page.written()) {
      List<TextLine> near = near(read.lines, Damage.tilted(written.box(), tilt, page.image()));
      String found = read.lines.isEmpty() ? read.text : String.join("\n", near.stream().map(TextLine::text).toList());
      boolean right = Spelling.found(written.text(), found);
      sums.exact.merge(written.kind(), Rate.NONE.plus(right), Rate::plus);
      sums.errors += Spelling.errors(written.text(), found);
      sums.characters += Spelling.length(written.text());
      if (written.kind() == Written.Kind.VALUE) {
        sums.scans.merge(scanKind, Rate.NONE.plus(right), Rate::plus);
      }
      if (near.size() == 1) {
        sums.calibration.add(near.getFirst().confidence(), Spelling.key(near.getFirst().text()).equals(Spelling.key(written.text())));
      }
    }
  }

  /** Lines that lie on a place: half of the smaller of the two is common. */
  private static List<TextLine> near(List<TextLine> lines, Box place) {
    return lines.stream().filter(l -> l.box().intersection(place).area() * 2 >= Math.min(l.box().area(), place.area())).toList();
  }

  private void measureReal(Path folder, List<Engine> readers, Map<String, Sums> sums) throws IOException, InterruptedException {
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

  private void measurePage(String name, String truth, PageImage scan, List<Engine> readers, Map<String, Sums> sums) throws IOException, InterruptedException {
    long unknown = truth.chars().filter(c -> c == '?' || c == '\ufffd').count();
    if (unknown > UNREADABLE * truth.chars().filter(c -> !Character.isWhitespace(c)).count()) {
      run.out().println("left out, its text layer is no truth: " + name);
      return;
    }
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-60s", name));
    for (Engine engine : readers) {
      Read read = engine.reader.read(scan);
      TextScore score = TextScore.of(read.text, truth);
      Sums sum = Objects.requireNonNull(sums.get(engine.name));
      sum.score = sum.score.plus(score);
      sum.seconds += read.seconds;
      sum.pages++;
      line.append(String.format(Locale.ROOT, "  %s %.3f", engine.name, score.f1()));
    }
    run.out().println(line);
  }

  private void finish(String preferred, Map<String, Sums> made, Map<String, Sums> real) {
    made.forEach((name, sums) -> printMade(name, sums));
    real.forEach((name, sums) -> run.out().printf(Locale.ROOT, "real forms  %-14s text F1 %.4f  %.2f CPU s/page  %d pages%n", name, sums.score.f1(), perPage(sums), sums.pages));
    Sums ours = made.getOrDefault(preferred, new Sums());
    Sums tesseract = made.getOrDefault("tesseract", new Sums());
    run.out().println("calibration of " + preferred + " (whole lines):");
    run.out().print(ours.calibration.table());
    Rate printed = ours.rate(Written.Kind.VALUE, Written.Kind.SEALED);
    run.finish(new Figures().put("engine", preferred)
        .put("printed_value_exact", ours.rate(Written.Kind.VALUE).value()).put("printed_values", ours.rate(Written.Kind.VALUE).cases())
        .put("printed_value_low", ours.rate(Written.Kind.VALUE).low()).put("printed_value_high", ours.rate(Written.Kind.VALUE).high())
        .put("sealed_or_printed_exact", printed.value())
        .put("boxes_exact", ours.rate(Written.Kind.BOXES).value()).put("boxes", ours.rate(Written.Kind.BOXES).cases())
        .put("handlike_exact", ours.rate(Written.Kind.HANDLIKE).value()).put("handlike_values", ours.rate(Written.Kind.HANDLIKE).cases())
        .put("hand_boxes_exact", ours.rate(Written.Kind.HAND_BOXES).value()).put("hand_boxes", ours.rate(Written.Kind.HAND_BOXES).cases())
        .put("cer", ours.cer()).put("tesseract_cer", tesseract.cer()).put("cpu_ratio", perPage(ours) / perPage(tesseract))
        .put("real_forms_f1", real.getOrDefault(preferred, new Sums()).score.f1()).put("real_forms_pages", real.getOrDefault(preferred, new Sums()).pages)
        .put("calibration_error", ours.calibration.error()).put("seed", run.seed()).put("quick", run.quick()));
  }

  private void printMade(String name, Sums sums) {
    run.out().printf(Locale.ROOT, "made forms  %-14s CER %.2f %%  %.2f CPU s/page  %d pages%n", name, 100 * sums.cer(), perPage(sums), sums.pages);
    sums.exact.forEach((kind, rate) -> run.out().printf("    %-10s %s%n", kind.name().toLowerCase(Locale.ROOT), rate));
    sums.scans.forEach((kind, rate) -> run.out().printf("    value, %-14s %s%n", kind, rate));
  }

  private static double perPage(Sums sums) {
    return sums.pages == 0 ? Double.NaN : sums.seconds / sums.pages;
  }

  /** Fonts kept away from every training, or what the system has instead. */
  private record TestFonts(List<Font> prints, Font hand, String said) {
    private static final List<String> PRINTS = List.of("BIZ UDGothic", "BIZ UDMincho", "MotoyaLCedar", "MotoyaLMaru");
    private static final String HAND = "SetoFont";

    static TestFonts installed() {
      List<Font> prints = PRINTS.stream().map(TestFonts::font).filter(TestFonts::japanese).toList();
      Font hand = font(HAND);
      if (prints.isEmpty() || !japanese(hand)) {
        Font any = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        return new TestFonts(prints.isEmpty() ? List.of(any) : prints, japanese(hand) ? hand : any,
            "test fonts are not all installed (" + String.join(", ", PRINTS) + ", " + HAND + "): the system's own stand in, figures are not comparable");
      }
      return new TestFonts(prints, hand, "printed in " + String.join(", ", PRINTS) + "; filled in by hand in " + HAND);
    }

    private static Font font(String name) {
      return new Font(name, Font.PLAIN, 12);
    }

    private static boolean japanese(Font font) {
      return !font.getFamily(Locale.ROOT).equals(Font.DIALOG) && font.canDisplayUpTo("申請書") < 0;
    }
  }
}
