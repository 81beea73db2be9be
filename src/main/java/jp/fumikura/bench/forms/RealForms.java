package jp.fumikura.bench.forms;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.bench.forms.json.Labels;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormIdentifier;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.form.index.FormIndex;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.ScanFile;
import jp.fumikura.intake.ScanFiles;
import jp.fumikura.mark.Mark;
import jp.fumikura.mark.MarkFinder;
import jp.fumikura.mark.MarkState;
import jp.fumikura.page.Box;
import jp.fumikura.page.GreyImage;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.SourcePage;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;
import jp.fumikura.reading.TextLayer;
import jp.fumikura.survey.DraftMaker;

/**
 * {@code bench forms --truth DIR}: real blank forms with hand-made labels. Their born-digital pages are surveyed; then they are stamped,
 * signed and scanned, and must be known again among the drafts of all of them (and of made families), or be unknown where theirs is taken out.
 */
public final class RealForms {
  private static final String DRAFT = "draft";

  private final BenchRun run;
  private final Path folder;
  private final PagePreparation preparation = new PagePreparation();
  private final MarkFinder marks = new MarkFinder();
  private final TextLayer textLayer = new TextLayer();
  private final PageReader reader;
  private final MarkScore blank = new MarkScore();
  private final MarkScore scanned = new MarkScore();
  private final StateScore states = new StateScore();
  private Rate top1 = Rate.NONE;
  private Rate falseAccept = Rate.NONE;

  public RealForms(BenchRun run, Path folder, LineEngine engine) {
    this.run = run;
    this.folder = folder;
    this.reader = new PageReader(engine);
  }

  /** @param made definitions of made families beside those of the real forms */
  public void run(int made) throws IOException {
    Map<String, List<Labels.Page>> files = new LinkedHashMap<>();
    Labels.read(folder).forEach(p -> files.computeIfAbsent(p.file(), f -> new ArrayList<>()).add(p));
    List<FormDefinition> drafts = new ArrayList<>();
    for (Map.Entry<String, List<Labels.Page>> file : files.entrySet()) {
      drafts.add(survey(file.getKey(), file.getValue()));
    }
    List<FormDefinition> others = made == 0 ? List.of() : FormsBench.definitions(FormsBench.families(run.seed(), made));
    for (Map.Entry<String, List<Labels.Page>> file : files.entrySet()) {
      scans(file.getKey(), file.getValue(), drafts, others);
    }
    report(drafts.size() + others.size());
  }

  private static String id(String file) {
    return file.replaceAll("\\.pdf$", "");
  }

  private FormDefinition survey(String file, List<Labels.Page> pages) throws IOException {
    Path kept = Files.createTempDirectory("fumikura-real");
    DraftMaker draft = new DraftMaker();
    try (ScanFile open = new ScanFiles(DecodingLimits.standard()).open(folder.resolve(file), file)) {
      for (Labels.Page label : pages) {
        SourcePage source = open.page(label.number()).page();
        PreparedPage page = preparation.prepare(source.image());
        PageText text = source.origin() == SourcePage.Origin.BORN_DIGITAL ? textLayer.read(source, page) : reader.read(page);
        List<Mark> found = marks.find(page, text, unknown());
        blank.page(printed(label, page, source.image()), fields(found), page.resolution().px(1), List.of());
        explain(file, label, page, source.image(), found);
        draft.add(label.number(), page, text, found, source.image().width(), source.image().height());
      }
    }
    draft.write(kept, file, file);
    Files.copy(folder.resolve(file), kept.resolve(DRAFT).resolve(DRAFT).resolve(file));
    FormDefinition d = FormFolder.read(kept.resolve(DRAFT).resolve(DRAFT).resolve(FormFolder.FILE));
    return new FormDefinition(new FormKey(id(file), "v1"), d.title(), d.formNo(), "", "", d.standing(), d.pages());
  }

  private void explain(String file, Labels.Page label, PreparedPage page, PageImage image, List<Mark> found) {
    List<String> said = fields(found).stream().map(f -> f.kind() + "/" + f.role() + " " + f.label() + " " + scale(page.placement().toScan(f.box()), 300 / image.resolution().dpi())).toList();
    run.out().println(file + " p." + label.number() + ": printed " + label.fields().size() + ", found " + said);
  }

  private void scans(String file, List<Labels.Page> pages, List<FormDefinition> drafts, List<FormDefinition> others) throws IOException {
    List<FormDefinition> all = new ArrayList<>(drafts);
    all.addAll(others);
    FormIdentifier with = new FormIdentifier(FormIndex.of(all));
    FormIdentifier without = new FormIdentifier(FormIndex.of(all.stream().filter(d -> !d.key().id().equals(id(file))).toList()));
    try (ScanFile open = new ScanFiles(DecodingLimits.standard()).open(folder.resolve(file), file)) {
      for (Labels.Page label : pages) {
        PageImage clean = open.page(label.number()).page().image();
        for (boolean inColour : new boolean[] {true, false}) {
          Random random = new Random(run.seed() * 31 + file.hashCode() + label.number() + (inColour ? 0 : 7));
          Map<Labels.Field, MarkState> truth = new LinkedHashMap<>();
          PageImage scan = scan(clean, label, inColour, truth, random);
          PreparedPage page = preparation.prepare(scan);
          PageText text = reader.read(page);
          FormMatch match = with.identify(page, text);
          boolean right = match instanceof FormMatch.Known k && k.definition().key().id().equals(id(file)) && k.page() == label.number();
          top1 = top1.plus(right);
          if (!right) {
            run.out().println("not known: " + file + " p." + label.number() + " " + match.reasons() + " " + match.alternatives());
          }
          falseAccept = falseAccept.plus(without.identify(page, text) instanceof FormMatch.Known);
          List<Mark> found = marks.find(page, text, match);
          scanned.page(printed(label, page, scan), fields(found), page.resolution().px(1), List.of());
          states(truth, page, scan, fields(found), inColour);
        }
      }
    }
  }

  /** Half of the fields sealed or signed, the page tilted by half a degree and scanned. */
  private static PageImage scan(PageImage clean, Labels.Page label, boolean inColour, Map<Labels.Field, MarkState> truth, Random random) throws IOException {
    BufferedImage image = new BufferedImage(clean.width(), clean.height(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D out = image.createGraphics();
    out.drawImage(clean.toBufferedImage(), 0, 0, null);
    out.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    GreyImage print = clean.toGrey();
    double px = clean.resolution().px(1);
    out.transform(AffineTransform.getScaleInstance(px, px));
    Font face = Faces.installed(false).write().getFirst();
    Pen pen = new Pen(out, random, face, MadeScan.Wear.NONE);
    for (Labels.Field field : label.fields()) {
      boolean put = random.nextBoolean();
      Box b = scale(field.box(), clean.resolution().dpi() / 300);
      double x = b.centreX() / px;
      double y = b.centreY() / px;
      if (put && field.kind() == MarkKind.SEAL_FIELD) {
        pen.seal(x + random.nextGaussian(), y + random.nextGaussian(), "文倉");
      } else if (put) {
        Box free = free(print, b);
        pen.sign(free.x() / px + 1, y - 3.5, free.width() / px, 7, "文倉太郎");
      }
      truth.put(field, !put ? MarkState.BLANK : field.kind() == MarkKind.SEAL_FIELD ? MarkState.IMPRINT : MarkState.SIGNATURE);
    }
    out.dispose();
    return Glass.scan(image, new MadeScan.Looks((int) Math.round(clean.resolution().dpi()), inColour, false, MadeScan.Wear.NONE), random);
  }

  /** Where nothing is printed in a place, as wide as can be: nobody signs over 医師氏名, which some labels hold. */
  private static Box free(GreyImage print, Box place) {
    int from = place.x();
    Box widest = new Box(place.x(), place.y(), 0, place.height());
    for (int x = place.x(); x <= place.right(); x++) {
      if (x == place.right() || printed(print, x, place)) {
        widest = x - from > widest.width() ? new Box(from, place.y(), x - from, place.height()) : widest;
        from = x + 1;
      }
    }
    return widest;
  }

  private static boolean printed(GreyImage print, int x, Box place) {
    return IntStream.range(place.y(), place.bottom()).anyMatch(y -> print.at(x, y) < 128);
  }

  private void states(Map<Labels.Field, MarkState> truth, PreparedPage page, PageImage scan, List<Mark.Field> found, boolean inColour) {
    truth.forEach((field, state) -> {
      Box at = page.placement().toPrepared(scale(field.box(), scan.resolution().dpi() / 300));
      MarkState said = found.stream().filter(f -> f.kind() == field.kind() && f.box().grown(page.resolution().wholePx(5)).contains(at.centreX(), at.centreY())).findFirst()
          .map(Mark.Field::state).orElse(MarkState.ABSENT);
      states.field(inColour, MadeScan.Wear.NONE, field.kind(), state, said);
    });
  }

  private static FormMatch unknown() {
    return new FormMatch.Unknown(List.of(), List.of());
  }

  private static List<Mark.Field> fields(List<Mark> found) {
    return found.stream().filter(Mark.Field.class::isInstance).map(Mark.Field.class::cast).toList();
  }

  private static List<MarkScore.Printed> printed(Labels.Page label, PreparedPage page, PageImage image) {
    return label.fields().stream().map(f -> new MarkScore.Printed(f.kind(), !f.office(), page.placement().toPrepared(scale(f.box(), image.resolution().dpi() / 300)))).toList();
  }

  private static Box scale(Box box, double factor) {
    return box.scaled(factor);
  }

  private void report(int definitions) {
    Report report = new Report(run.out());
    report.line("definitions in the catalogue", definitions);
    report.line("page of a form known again from a scan", top1);
    report.line("known although it was taken out", falseAccept);
    blank.report(report, "blank, as born: ");
    scanned.report(report, "scanned, half filled: ");
    states.report(report);
    run.finish(states.figures(blank.figures(new Figures().put("top1", top1.value()).put("false_accept", falseAccept.value()).put("alignment_p99_mm", Double.NaN).put("definitions_ratio", Double.NaN)))
        .put("cases", top1.cases()));
  }
}
