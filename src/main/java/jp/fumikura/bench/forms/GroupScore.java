package jp.fumikura.bench.forms;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.fumikura.bench.BenchRun;
import jp.fumikura.bench.Figures;
import jp.fumikura.bench.Rate;
import jp.fumikura.form.FormKey;
import jp.fumikura.form.SheetGroups;
import org.jspecify.annotations.Nullable;

/** Groups of sheets against the forms they were printed from. Pairs of one form are not independent of each other; figures a sheet and a form say more. */
final class GroupScore {
  private final List<SheetGroups.Group<Case>> groups;
  private final @Nullable PrintStream explain;
  private final Map<Case, Integer> group = new HashMap<>();
  private Rate together = Rate.NONE;
  private Rate versions = Rate.NONE;
  private Rate strangers = Rate.NONE;
  private Rate cousins = Rate.NONE;

  /** @param explain gets every pair that went wrong; null where nobody asked */
  GroupScore(List<SheetGroups.Group<Case>> groups, @Nullable PrintStream explain) {
    this.groups = groups;
    this.explain = explain;
    for (int n = 0; n < groups.size(); n++) {
      for (Case sheet : groups.get(n).members()) {
        group.put(sheet, n);
      }
    }
    pairs();
  }

  private void pairs() {
    List<Case> all = group.keySet().stream().sorted(Comparator.comparing((Case c) -> c.family().key(c.version()).toString()).thenComparingLong(Case::seed)).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        pair(all.get(i), all.get(j));
      }
    }
  }

  private void pair(Case one, Case other) {
    boolean same = Objects.equals(group.get(one), group.get(other));
    if (one.family().equals(other.family())) {
      together = one.version() == other.version() ? together.plus(same) : together;
      versions = one.version() == other.version() ? versions : versions.plus(same);
      explain(!same && one.version() == other.version(), "apart", one, other);
    } else if (one.family().layout() == other.family().layout()) {
      cousins = cousins.plus(same);
    } else {
      strangers = strangers.plus(same);
      explain(same, "mixed", one, other);
    }
  }

  private void explain(boolean wrong, String how, Case one, Case other) {
    if (wrong && explain != null) {
      explain.println(how + ": " + one.family() + " v" + one.version() + " seed " + one.seed() + " " + one.family().title() + " · " + other.family() + " v" + other.version() + " seed " + other.seed() + " " + other.family().title());
    }
  }

  /** Of the sheets of each printed form (a version of a family), those in the group that has most of them. */
  private Rate withTheirs() {
    Rate rate = Rate.NONE;
    for (List<Case> sheets : forms().values()) {
      long most = sheets.stream().collect(Collectors.groupingBy(group::get, Collectors.counting())).values().stream().mapToLong(n -> n).max().orElse(0);
      rate = rate.plus(new Rate(most, sheets.size()));
    }
    return rate;
  }

  private Rate whole() {
    return forms().values().stream().filter(sheets -> sheets.size() > 1).map(sheets -> new Rate(sheets.stream().map(group::get).distinct().count() == 1 ? 1 : 0, 1)).reduce(Rate.NONE, Rate::plus);
  }

  private Map<FormKey, List<Case>> forms() {
    return group.keySet().stream().collect(Collectors.groupingBy(c -> c.family().key(c.version())));
  }

  /** Sheets that are not of the layout most of their group are. */
  private Rate astray() {
    Rate rate = Rate.NONE;
    for (SheetGroups.Group<Case> one : groups) {
      long most = one.members().stream().collect(Collectors.groupingBy(c -> c.family().layout(), Collectors.counting())).values().stream().mapToLong(n -> n).max().orElse(0);
      rate = rate.plus(new Rate(one.members().size() - most, one.members().size()));
    }
    return rate;
  }

  /** @param millis of the clock a sheet took to be put into its group */
  void report(BenchRun run, double millis) {
    Report report = new Report(run.out());
    report.line("sheets · forms · groups", group.size() + " · " + forms().size() + " · " + groups.size());
    report.line("forms whose sheets are all in one group", whole());
    report.line("sheets in the group most of their form are in", withTheirs());
    report.line("sheets in a group of another form", astray());
    report.line("pairs of one version together", together);
    report.line("pairs of two versions together", versions);
    report.line("pairs of other forms together", strangers);
    report.line("pairs of one table and two titles together", cousins);
    run.finish(new Figures().put("sheets", group.size()).put("groups", groups.size()).put("forms_whole", whole().value()).put("sheets_with_theirs", withTheirs().value())
        .put("sheets_astray", astray().value()).put("pairs_together", together.value()).put("pairs_mixed", strangers.value()).put("cousins_mixed", cousins.value()).put("ms_per_sheet", millis));
  }
}
