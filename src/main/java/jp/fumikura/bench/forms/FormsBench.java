package jp.fumikura.bench.forms;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.form.Alignment;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormIdentifier;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.mark.Mark;
import jp.fumikura.mark.MarkFinder;
import jp.fumikura.mark.MarkState;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;

/** {@code bench forms} on made families: who is it, where does it lie, which marks does it have, what stands in them. */
public final class FormsBench {
  /**
   * How much of it.
   *
   * @param definitions in the catalogue
   * @param known filled sheets whose definition is in the catalogue
   * @param unknown filled sheets whose definition is not
   * @param blank blank sheets looked at for their marks
   * @param tuning typefaces and seeds apart from those that are reported
   * @param explain prints every sheet that went wrong
   */
  public record Extent(int definitions, int known, int unknown, int blank, int threads, boolean tuning, boolean explain) {
    public static Extent of(boolean quick, int definitions, boolean tuning, boolean explain) {
      int cores = Runtime.getRuntime().availableProcessors();
      return quick ? new Extent(definitions, 24, 16, 12, cores, tuning, explain) : new Extent(definitions, 3_000, 3_000, 600, cores, tuning, explain);
    }
  }

  private final BenchRun run;
  private final Extent extent;
  private final Supplier<LineEngine> engines;
  private final ThreadLocal<PageReader> readers;
  private final List<LineEngine> opened = new ArrayList<>();
  private final PagePreparation preparation = new PagePreparation();
  private final MarkFinder marks = new MarkFinder();

  private Rate top1 = Rate.NONE;
  private Rate form1 = Rate.NONE;
  private Rate falseAccept = Rate.NONE;
  private Rate falseCousin = Rate.NONE;
  private Rate stateColour = Rate.NONE;
  private Rate greyWrong = Rate.NONE;
  private Rate greyBlank = Rate.NONE;
  private final MarkScore blankMarks = new MarkScore();
  private final Map<String, Rate> byLooks = new TreeMap<>();
  private final Map<String, Rate> stateDetail = new TreeMap<>();
  private final List<Double> alignment = new ArrayList<>();
  private final long[] cpu = new long[6];

  /** {@code engines} makes a new engine for each thread. */
  public FormsBench(BenchRun run, Extent extent, Supplier<LineEngine> engines) {
    this.run = run;
    this.extent = extent;
    this.engines = engines;
    this.readers = ThreadLocal.withInitial(this::reader);
  }

  private synchronized PageReader reader() {
    LineEngine engine = engines.get();
    opened.add(engine);
    return new PageReader(engine);
  }

  public void run() throws IOException, InterruptedException {
    long seed = extent.tuning() ? run.seed() + 1_000_000 : run.seed();
    List<MadeFamily> families = families(seed, extent.definitions());
    FormIdentifier all = new FormIdentifier(FormIndex.of(definitions(families)));
    List<Case> cases = Case.draw(seed, families, extent.known(), extent.unknown(), extent.blank());
    List<MadeFamily> few = cases.stream().filter(c -> c.kind() == Case.Kind.KNOWN).map(Case::family).distinct().limit(34).toList();
    FormIdentifier fifty = new FormIdentifier(FormIndex.of(definitions(few)));
    ScanMaker maker = new ScanMaker(Faces.installed(extent.tuning()));
    tryAll(cases, c -> tried(c, maker, all, fifty));
    opened.forEach(LineEngine::close);
    report(families.size());
  }

  static List<MadeFamily> families(long seed, int definitions) {
    List<MadeFamily> out = new ArrayList<>();
    for (int n = 0; n < definitions; n += out.getLast().versions()) {
      out.add(MadeFamily.of(seed * 1_000_003 + out.size()));
    }
    return out;
  }

  static List<FormDefinition> definitions(List<MadeFamily> families) {
    List<FormDefinition> out = new ArrayList<>();
    for (MadeFamily family : families) {
      for (int version = 1; version <= family.versions(); version++) {
        out.add(family.definition(version));
      }
    }
    return out;
  }

  @FunctionalInterface
  private interface Trial {
    void on(Case sheet);
  }

  private void tryAll(List<Case> cases, Trial trial) throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(extent.threads())) {
      List<Future<?>> futures = new ArrayList<>();
      cases.forEach(c -> futures.add(pool.submit(() -> trial.on(c))));
      for (Future<?> future : futures) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a trial broke", e.getCause());
    }
  }

  private void tried(Case sheet, ScanMaker maker, FormIdentifier all, FormIdentifier fifty) {
    MadeScan scan = sheet.scan(maker);
    long[] t = new long[6];
    t[0] = cpu();
    PreparedPage page = preparation.prepare(scan.image());
    t[1] = cpu();
    PageText text = readers.get().read(page);
    t[2] = cpu();
    FormMatch match = all.identify(page, text);
    t[3] = cpu();
    fifty.identify(page, text);
    t[4] = cpu();
    List<Mark> found = marks.find(page, text, sheet.kind() == Case.Kind.BLANK ? new FormMatch.Unknown(List.of(), List.of()) : match);
    t[5] = cpu();
    count(sheet, scan, page, match, found, t);
  }

  private synchronized void count(Case sheet, MadeScan scan, PreparedPage page, FormMatch match, List<Mark> found, long[] t) {
    for (int i = 1; i < t.length; i++) {
      cpu[i] += t[i] - t[i - 1];
    }
    switch (sheet.kind()) {
      case KNOWN -> known(sheet, scan, page, match, found);
      case UNKNOWN, COUSIN -> unknown(sheet, match);
      case BLANK -> blankMarks.page(printed(scan, page), fields(found), page.resolution().px(1));
    }
  }

  private void known(Case sheet, MadeScan scan, PreparedPage page, FormMatch match, List<Mark> found) {
    boolean right = match instanceof FormMatch.Known k && k.definition().key().equals(sheet.family().key(sheet.version()));
    top1 = top1.plus(right);
    form1 = form1.plus(match instanceof FormMatch.Known k && k.definition().key().id().equals(sheet.family().key(1).id()));
    MadeScan.Looks looks = scan.looks();
    for (String look : List.of(looks.dpi() + " dpi", looks.colour() ? "colour" : "grey", looks.stampedTitle() ? "stamp over the title" : "title free")) {
      byLooks.merge(look, Rate.NONE.plus(right), Rate::plus);
    }
    if (!right) {
      explain(sheet, match);
    } else {
      aligned(scan, page, (FormMatch.Known) match);
      states(scan, page, fields(found));
    }
  }

  private void unknown(Case sheet, FormMatch match) {
    boolean accepted = match instanceof FormMatch.Known;
    falseAccept = falseAccept.plus(accepted);
    if (sheet.kind() == Case.Kind.COUSIN) {
      falseCousin = falseCousin.plus(accepted);
    }
    if (accepted) {
      explain(sheet, match);
    }
  }

  private void explain(Case sheet, FormMatch match) {
    if (extent.explain()) {
      run.out().println(sheet.kind() + " " + sheet.family().key(sheet.version()) + " " + sheet.family().title() + " → "
          + (match instanceof FormMatch.Known k ? "known " + k.definition().key() + " " + k.definition().title() : "unknown") + "\n    " + match.reasons() + "\n    " + match.alternatives());
    }
  }

  /** How far the corners of the fields lie from where they are. */
  private void aligned(MadeScan scan, PreparedPage page, FormMatch.Known match) {
    for (FieldPlace field : match.printed().fields()) {
      Place p = field.place();
      for (Point2D corner : List.of(new Point2D.Double(p.x(), p.y()), new Point2D.Double(p.x() + p.width(), p.y() + p.height()))) {
        Point2D onPage = match.alignment().mmToPage().transform(corner, null);
        Point2D onScan = page.placement().toScan(onPage.getX(), onPage.getY());
        alignment.add(onScan.distance(scan.mmToScan().transform(corner, null)) / scan.looks().dpi() * 25.4);
      }
    }
  }

  private void states(MadeScan scan, PreparedPage page, List<Mark.Field> found) {
    for (MadeScan.Truth truth : scan.marks()) {
      Box at = box(scan, page, truth.place().place());
      MarkState said = found.stream().filter(f -> f.kind() == truth.place().kind() && f.box().grown(page.resolution().wholePx(3)).contains(at.centreX(), at.centreY()))
          .min(java.util.Comparator.comparingDouble(f -> Math.hypot(f.box().centreX() - at.centreX(), f.box().centreY() - at.centreY())))
          .map(Mark.Field::state).orElse(MarkState.ABSENT);
      boolean right = said == truth.state();
      stateDetail.merge((scan.looks().colour() ? "colour " : "grey ") + truth.place().kind() + " " + truth.state() + " → " + said, Rate.NONE.plus(right), Rate::plus);
      if (scan.looks().colour()) {
        stateColour = stateColour.plus(right);
      } else {
        greyWrong = greyWrong.plus(!right && said != MarkState.UNCERTAIN);
        greyBlank = truth.state() == MarkState.BLANK ? greyBlank.plus(right) : greyBlank;
      }
    }
  }

  private static List<Mark.Field> fields(List<Mark> found) {
    return found.stream().filter(Mark.Field.class::isInstance).map(Mark.Field.class::cast).toList();
  }

  private static List<MarkScore.Printed> printed(MadeScan scan, PreparedPage page) {
    return scan.marks().stream().map(m -> new MarkScore.Printed(m.place().kind(), m.place().role() == MarkRole.FILER, box(scan, page, m.place().place()))).toList();
  }

  private static Box box(MadeScan scan, PreparedPage page, Place place) {
    return page.placement().toPrepared(new Alignment(scan.mmToScan()).toPage(place));
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void report(int families) {
    alignment.sort(null);
    double p99 = alignment.isEmpty() ? Double.NaN : alignment.get((int) Math.min(alignment.size() - 1, Math.floor(alignment.size() * 0.99)));
    double p50 = alignment.isEmpty() ? Double.NaN : alignment.get(alignment.size() / 2);
    int sheets = extent.known() + extent.unknown() + extent.blank();
    double ratio = (double) (cpu[1] + cpu[3] + cpu[5]) / (cpu[1] + cpu[4] + cpu[5]);
    line("definitions in the catalogue", extent.definitions() + " of " + families + " families");
    line("form and version right", top1);
    line("form right", form1);
    byLooks.forEach((look, rate) -> line("  " + look, rate));
    line("unknown sheets taken for known", falseAccept);
    line("  same table, other title", falseCousin);
    line("alignment, 50 % / 99 % of places", String.format(Locale.ROOT, "%.2f mm / %.2f mm of %d", p50, p99, alignment.size()));
    line("seal fields found on blanks", blankMarks.sealRecall());
    line("  seal fields that are some", blankMarks.sealPrecision());
    line("signature fields found on blanks", blankMarks.signatureRecall());
    line("  signature fields that are some", blankMarks.signaturePrecision());
    line("office's places found", blankMarks.officeRecall());
    line("filer or office said rightly", blankMarks.roles());
    line("states in colour", stateColour);
    line("wrong states in grey", greyWrong);
    line("blank fields in grey called blank", greyBlank);
    stateDetail.forEach((what, rate) -> line("  " + what, rate.cases()));
    line("CPU a sheet, ms", String.format(Locale.ROOT, "prepare %.0f, read %.0f, identify %.1f (50 definitions: %.1f), marks %.1f",
        ms(1, sheets), ms(2, sheets), ms(3, sheets), ms(4, sheets), ms(5, sheets)));
    run.finish(new Figures().put("top1", top1.value()).put("false_accept", falseAccept.value()).put("alignment_p99_mm", p99).put("definitions_ratio", ratio)
        .put("seal_recall", blankMarks.sealRecall().value()).put("seal_precision", blankMarks.sealPrecision().value())
        .put("signature_recall", blankMarks.signatureRecall().value()).put("signature_precision", blankMarks.signaturePrecision().value())
        .put("state_accuracy", stateColour.value()).put("grey_wrong", greyWrong.value()).put("grey_blank_found", greyBlank.value())
        .put("definitions", extent.definitions()).put("known", top1.cases()).put("unknown", falseAccept.cases()).put("blank", extent.blank()));
  }

  private double ms(int stage, int sheets) {
    return cpu[stage] / 1e6 / sheets;
  }

  private void line(String what, Object value) {
    run.out().println(what + " ".repeat(Math.max(1, 40 - what.length())) + value);
  }

  /** A page as the bench sees it, for looking at what was made. */
  public static PageImage sample(long seed, boolean blank) throws IOException {
    MadeFamily family = MadeFamily.of(seed);
    return new Case(blank ? Case.Kind.BLANK : Case.Kind.KNOWN, family, 1, seed).scan(new ScanMaker(Faces.installed(false))).image();
  }
}
