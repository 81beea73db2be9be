package jp.fumikura.sealreview.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.CountDefinitions;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.RequiredMark;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.Dashboard;
import jp.fumikura.sealreview.count.Grouping;
import jp.fumikura.sealreview.count.WhatIf;
import jp.fumikura.sealreview.exchange.CityTables;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.review.Suggestion;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The dashboard and what can be asked from it. Every figure leads to its forms. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class SealReviewPages {
  private final ReviewRoom room;

  SealReviewPages(ReviewRoom room) {
    this.room = room;
  }

  @GetMapping("/sealreview")
  String dashboard(Viewer viewer, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, definition, locale);
    Dashboard dashboard = Dashboard.of(asked.register(), asked.definition(), asked.day(), locale, asked.part());
    CityTables tables = asked.tables();
    model.addAllAttributes(Map.of("asked", asked, "count", dashboard.count(), "rate", dashboard.count().rate(), "signature", signatures(asked),
        "remaining", dashboard.count().remaining().size(), "decidedNotInForce", dashboard.decidedNotInForce(), "newcomers", dashboard.count().newcomers().size()));
    model.addAllAttributes(Map.of("months", tables.months(dashboard), "bureaus", tables.grouped(Grouping.BUREAU, dashboard.count()), "reasons", tables.reasons(dashboard),
        "bottlenecks", tables.bottlenecks(dashboard), "sideBySide", tables.sideBySide(dashboard)));
    return "sealreview/dashboard";
  }

  /** The other inventory, beside the one asked for: never in the same figure. */
  private static Rate signatures(Asked asked) {
    RequiredMark other = asked.definition().mark() == RequiredMark.SEAL ? RequiredMark.SIGNATURE : RequiredMark.SEAL;
    CountDefinition definition = CountDefinitions.standard(other, "N_strict", CountDefinition.Denominator.D_ALL);
    return Count.of(asked.register(), definition, asked.day(), asked.part()).rate();
  }

  /** The rows behind a figure. */
  @GetMapping("/sealreview/forms")
  String forms(Viewer viewer, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition, @RequestParam Map<String, String> cells, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, definition, locale);
    model.addAllAttributes(Map.of("asked", asked, "title", new FormFilter(cells).title(asked), "table", forms(asked, cells), "query", new FormFilter(cells).query(),
        "mayRegister", viewer.has(Role.REFORM_OFFICE) || viewer.has(Role.SECTION_CLERK) || viewer.has(Role.SECTION_HEAD)));
    return "sealreview/forms";
  }

  static Sheet forms(Asked asked, Map<String, String> cells) {
    FormFilter filter = new FormFilter(cells);
    Count count = asked.count();
    return filter.plainRemaining() ? asked.tables().remaining(count)
        : asked.tables().forms(filter.title(asked), asked.tables().notes(asked.definition(), asked.day()), asked.definition(), asked.day(), filter.of(asked, count));
  }

  /** The dashboard's tables, for taking away. */
  static List<Sheet> tables(Asked asked) {
    Dashboard dashboard = Dashboard.of(asked.register(), asked.definition(), asked.day(), asked.locale(), asked.part());
    CityTables tables = asked.tables();
    return List.of(tables.press(dashboard.count()), tables.months(dashboard), tables.grouped(Grouping.BUREAU, dashboard.count()), tables.reasons(dashboard), tables.bottlenecks(dashboard),
        tables.sideBySide(dashboard));
  }

  @GetMapping("/sealreview/suggestions")
  String suggestions(Viewer viewer, Locale locale, Model model) {
    Asked asked = room.ask(viewer, "", "", locale);
    model.addAllAttributes(Map.of("asked", asked, "table", suggestions(asked)));
    return "sealreview/suggestions";
  }

  static Sheet suggestions(Asked asked) {
    List<Sheet.Row> rows = asked.entries().flatMap(e -> Stream.of(RequiredMark.values()).flatMap(k -> Suggestion.about(e, k).map(s -> suggestion(asked, e, k, s)).stream())).toList();
    String[] columns = {"title", "mark", "section", "basis", "decision", "suggested", "rung", "why"};
    return new Sheet(asked.words().say("sealreview.suggestions.title"), List.of(asked.dayInWords()),
        List.of(columns).stream().map(c -> asked.words().say("sealreview.column." + c)).toList(), rows);
  }

  private static Sheet.Row suggestion(Asked asked, FormEntry e, RequiredMark kind, Suggestion s) {
    return Sheet.Row.linked("/sealreview/forms/" + e.id(), e.details().title(), asked.words().of(kind), asked.register().organisation().on(asked.day(), e.details().ownerSection()).name(),
        asked.words().of(e.details().basis()), asked.words().of(e.standing(kind).decided()), asked.words().of(s.decision()), asked.words().of(s.rung()),
        asked.words().say("sealreview.suggestion." + s.reason()));
  }

  @GetMapping("/sealreview/what-if")
  String whatIf(Viewer viewer, @RequestParam(defaultValue = "") String instrument, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition, Locale locale,
      Model model) {
    Asked asked = room.ask(viewer, day, definition, locale);
    model.addAllAttributes(Map.of("asked", asked, "instruments", asked.register().instruments(), "chosen", instrument));
    asked.register().instrument(instrument).ifPresent(i -> answer(asked, WhatIf.of(asked.register(), asked.definition(), i.effectiveOn(asked.day()), asked.day()), model));
    return "sealreview/what-if";
  }

  private static void answer(Asked asked, WhatIf answer, Model model) {
    List<FormEntry> mine = answer.switched().stream().filter(asked.part()).toList();
    model.addAllAttributes(Map.of("now", answer.now().rate(), "then", answer.then(), "table",
        asked.tables().forms(asked.words().say("sealreview.what-if.switched"), asked.tables().notes(asked.definition(), asked.day()), asked.definition(), asked.day(), mine)));
  }

}
