package jp.fumikura.bench.forms;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.form.Alignment;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormIdentifier;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.mark.Mark;
import jp.fumikura.mark.MarkFinder;
import jp.fumikura.mark.MarkState;
import jp.fumikura.mark.NameEntry;
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
  public record Extent(int definitions, int known, int unknown, int blank, int threads, boolean tuning, boolean explain) {}

  private final BenchRun run;
  private final Extent extent;
  private final Supplier<LineEngine> engines;
  private final ThreadLocal<PageReader> readers;
  private final PagePreparation preparation = new PagePreparation();
  private final MarkFinder marks = new MarkFinder();

  private final IdentityScore identity = new IdentityScore();
  private final StateScore states = new StateScore();
  private final MarkScore blankMarks = new MarkScore();
  private final long[] cpu = new long[6];

  /** @param engines makes a new engine for each thread; whoever made them closes them */
  public FormsBench(BenchRun run, Extent extent, Supplier<LineEngine> engines) {
    this.run = run;
    this.extent = extent;
    this.engines = engines;
    this.readers = ThreadLocal.withInitial(this::reader);
  }

  private synchronized PageReader reader() {
    return new PageReader(engines.get());
  }

  public void run() throws IOException, InterruptedException {
    long seed = extent.tuning() ? run.seed() + 1_000_000 : run.seed();
    List<MadeFamily> families = families(seed, extent.definitions());
    FormIdentifier all = new FormIdentifier(FormIndex.of(definitions(families)));
    List<Case> cases = Case.draw(seed, families, extent.known(), extent.unknown(), extent.blank());
    List<MadeFamily> few = cases.stream().filter(c -> c.kind() == Case.Kind.KNOWN).map(Case::family).distinct().limit(34).toList();
    FormIdentifier fifty = new FormIdentifier(FormIndex.of(definitions(few)));
    ScanMaker maker = new ScanMaker(Faces.installed(extent.tuning()));
    Trials.all(cases, extent.threads(), c -> tried(c, maker, all, fifty));
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
      case UNKNOWN, COUSIN -> explain(identity.unknown(sheet, match), sheet, match);
      case BLANK -> blank(sheet, scan, page, fields(found));
    }
  }

  private void blank(Case sheet, MadeScan scan, PreparedPage page, List<Mark.Field> found) {
    List<MarkScore.Printed> printed = printed(scan, page);
    Map<Mark.Field, MarkScore.Printed> pairs = blankMarks.page(printed, found, page.resolution().px(1), scan.looks().words());
    found.stream().filter(f -> !pairs.containsKey(f)).forEach(f -> explain(sheet, scan, "no mark", f.kind() + " " + f.label() + " " + f.confidence(), page, f.box()));
    printed.stream().filter(p -> !pairs.containsValue(p)).forEach(p -> explain(sheet, scan, "not found", p.kind() + (p.filer() ? " filer" : " office"), page, p.box()));
  }

  private void explain(Case sheet, MadeScan scan, String wrong, String what, PreparedPage page, Box box) {
    if (extent.explain()) {
      run.out().println(wrong + ": " + what + " " + page.placement().toScan(box) + " of " + sheet.family() + " version " + sheet.version() + " seed " + sheet.seed() + " " + scan.looks().words());
    }
  }

  private void known(Case sheet, MadeScan scan, PreparedPage page, FormMatch match, List<Mark> found) {
    boolean right = identity.known(sheet, scan, page, match);
    explain(!right, sheet, match);
    if (right) {
      states(sheet, scan, page, fields(found));
    }
  }

  private void explain(boolean wrong, Case sheet, FormMatch match) {
    if (wrong && extent.explain()) {
      run.out().println(sheet.kind() + " " + sheet.family().key(sheet.version()) + " " + sheet.family().title() + " → "
          + (match instanceof FormMatch.Known k ? "known " + k.definition().key() + " " + k.definition().title() : "unknown") + "\n    " + match.reasons() + "\n    " + match.alternatives());
    }
  }

  private void states(Case sheet, MadeScan scan, PreparedPage page, List<Mark.Field> found) {
    for (MadeScan.Truth truth : scan.marks()) {
      Box at = box(scan, page, truth.place().place());
      Optional<Mark.Field> field = found.stream().filter(f -> f.kind() == truth.place().kind() && f.box().grown(page.resolution().wholePx(3)).contains(at.centreX(), at.centreY()))
          .min(java.util.Comparator.comparingDouble(f -> Math.hypot(f.box().centreX() - at.centreX(), f.box().centreY() - at.centreY())));
      MarkState said = field.map(Mark.Field::state).orElse(MarkState.ABSENT);
      truth.name().ifPresent(name -> states.name(name, field.flatMap(Mark.Field::nameEntry).filter(NameEntry::byMachine).isPresent()));
      states.field(scan.looks().colour(), scan.looks().wear(), truth.place().kind(), truth.state(), said);
      if (said != truth.state() && (scan.looks().colour() || said != MarkState.UNCERTAIN)) {
        explain(sheet, scan, "state", truth.place().kind() + " " + truth.state() + " → " + said, page, at);
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
    int sheets = extent.known() + extent.unknown() + extent.blank();
    double ratio = (double) (cpu[1] + cpu[3] + cpu[5]) / (cpu[1] + cpu[4] + cpu[5]);
    Report report = new Report(run.out());
    report.line("definitions in the catalogue", extent.definitions() + " of " + families + " families");
    identity.report(report);
    blankMarks.report(report, "blanks: ");
    states.report(report);
    report.line("CPU a sheet, ms", String.format(Locale.ROOT, "prepare %.0f, read %.0f, identify %.1f (50 definitions: %.1f), marks %.1f",
        ms(1, sheets), ms(2, sheets), ms(3, sheets), ms(4, sheets), ms(5, sheets)));
    run.finish(states.figures(blankMarks.figures(identity.figures(new Figures()).put("definitions_ratio", ratio))).put("definitions", extent.definitions()).put("blank", extent.blank()));
  }

  private double ms(int stage, int sheets) {
    return cpu[stage] / 1e6 / sheets;
  }

  /** A page as the bench sees it, for looking at what was made. */
  public static PageImage sample(long seed, boolean blank) throws IOException {
    MadeFamily family = MadeFamily.of(seed);
    return new Case(blank ? Case.Kind.BLANK : Case.Kind.KNOWN, family, 1, seed).scan(new ScanMaker(Faces.installed(false))).image();
  }
}
