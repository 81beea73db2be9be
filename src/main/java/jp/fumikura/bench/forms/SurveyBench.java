package jp.fumikura.bench.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.form.FormCatalogue;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkPlace;
import jp.fumikura.form.MarkRole;
import jp.fumikura.form.Place;
import jp.fumikura.form.folder.FormFolder;
import jp.fumikura.mark.Mark;
import jp.fumikura.mark.MarkState;
import jp.fumikura.page.Box;
import jp.fumikura.text.Csv;
import jp.fumikura.text.Folding;

/**
 * {@code bench survey}: what a survey left in its folder against the blanks it was given. Nothing of the survey is looked into; the figures
 * are those a reform office would find by going through the register.
 */
public final class SurveyBench {
  /** Marks are laid side by side in tenths of a millimetre. */
  private static final double UNITS_PER_MM = 10;

  private final BenchRun run;
  private final Path out;
  private final Map<String, FormKey> register = new HashMap<>();
  private final MarkScore printed = new MarkScore();
  private final MarkScore scanned = new MarkScore();
  private Rate drawnUp = Rate.NONE;
  private Rate titles = Rate.NONE;
  private Rate numbers = Rate.NONE;
  private Rate labels = Rate.NONE;
  private final Map<String, Integer> wrongLabels = new TreeMap<>();
  private Rate together = Rate.NONE;
  private Rate apart = Rate.NONE;

  /** @param out the folder the survey wrote {@code register.csv} and {@code forms/} to */
  public SurveyBench(BenchRun run, Path out) {
    this.run = run;
    this.out = out;
  }

  /** @param minutes by the clock that the survey took */
  public void report(List<MadeBlanks.Blank> blanks, double minutes) throws IOException {
    readRegister();
    FormCatalogue drafts = FormFolder.load(out.resolve("forms"));
    blanks.forEach(blank -> score(blank, Optional.ofNullable(register.get(blank.name())).flatMap(drafts::find)));
    editions(blanks);
    print(blanks.size(), minutes);
  }

  private void readRegister() throws IOException {
    List<List<String>> rows = Csv.rows(Csv.decode(Files.readAllBytes(out.resolve("register.csv"))).orElseThrow());
    int file = rows.getFirst().indexOf("file");
    rows.stream().skip(1).forEach(row -> register.put(row.get(file), new FormKey(row.get(0), row.get(1))));
  }

  private void score(MadeBlanks.Blank blank, Optional<FormDefinition> draft) {
    drawnUp = drawnUp.plus(draft.isPresent());
    titles = titles.plus(draft.map(d -> same(d.title(), blank.family().title())).orElse(false));
    numbers = numbers.plus(draft.map(d -> same(d.formNo(), blank.family().definition(blank.version()).formNo())).orElse(false));
    List<MarkScore.Printed> truth = blank.marks().stream().map(m -> new MarkScore.Printed(m.kind(), m.role() == MarkRole.FILER, box(m.place()))).toList();
    List<Mark.Field> found = draft.stream().flatMap(d -> d.pages().stream()).flatMap(p -> p.marks().stream()).map(SurveyBench::field).toList();
    (blank.scanned() ? scanned : printed).page(truth, found, UNITS_PER_MM, List.of());
    blank.marks().stream().filter(m -> m.role() == MarkRole.FILER && m.kind() == MarkKind.SEAL_FIELD).forEach(m -> nearest(m, found).ifPresent(f -> named(m, f)));
  }

  private static Optional<Mark.Field> nearest(MarkPlace mark, List<Mark.Field> found) {
    Box at = box(mark.place());
    return found.stream().filter(f -> f.kind() == mark.kind()).min(Comparator.comparingDouble(f -> Math.hypot(f.box().centreX() - at.centreX(), f.box().centreY() - at.centreY())));
  }

  private void named(MarkPlace mark, Mark.Field found) {
    labels = labels.plus(same(found.label(), mark.label()));
    if (!same(found.label(), mark.label())) {
      wrongLabels.merge(mark.label() + " → " + found.label(), 1, Integer::sum);
    }
  }

  private static boolean same(String read, String truth) {
    return Folding.fold(read).replaceAll("\\s", "").equals(Folding.fold(truth).replaceAll("\\s", ""));
  }

  private static Mark.Field field(MarkPlace mark) {
    return new Mark.Field(mark.kind(), mark.role(), MarkState.BLANK, mark.label(), box(mark.place()), 1, true, Optional.empty(), Optional.empty());
  }

  private static Box box(Place p) {
    return new Box((int) (p.x() * UNITS_PER_MM), (int) (p.y() * UNITS_PER_MM), (int) (p.width() * UNITS_PER_MM), (int) (p.height() * UNITS_PER_MM));
  }

  /** Two editions of a family are one form, two families are two. */
  private void editions(List<MadeBlanks.Blank> blanks) {
    Map<String, MadeFamily> owners = new HashMap<>();
    Map<MadeFamily, String> forms = new HashMap<>();
    for (MadeBlanks.Blank blank : blanks) {
      FormKey key = register.get(blank.name());
      if (key != null) {
        String before = forms.putIfAbsent(blank.family(), key.id());
        together = before == null ? together : together.plus(before.equals(key.id()));
        apart = apart.plus(blank.family().equals(Objects.requireNonNullElse(owners.putIfAbsent(key.id(), blank.family()), blank.family())));
      }
    }
  }

  private void print(int files, double minutes) {
    Report report = new Report(run.out());
    report.line("blanks with a definition of their own", drawnUp);
    report.line("titles as printed", titles);
    report.line("form numbers as printed", numbers);
    report.line("filer's seal fields named as printed", labels);
    wrongLabels.forEach((what, times) -> report.line("  " + what, times));
    report.line("second editions put to their first", together);
    report.line("families kept apart", apart);
    printed.report(report, "PDF: ");
    scanned.report(report, "scans: ");
    run.finish(printed.figures(new Figures().put("files", files).put("pages_per_minute", files / minutes).put("titles", titles.value()).put("editions", together.value())));
  }
}
