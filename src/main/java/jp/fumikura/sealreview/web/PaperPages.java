package jp.fumikura.sealreview.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.paper.Finding;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.PaperCheck;
import jp.fumikura.sealreview.paper.PaperTally;
import jp.fumikura.sealreview.paper.StaleCopies;
import jp.fumikura.sealreview.paper.TemplatesOnShare;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where paper contradicts the register, and the files to take away so that it stops. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class PaperPages {
  private final ReviewRoom room;
  private final PaperBook papers;
  private final TemplatesOnShare files;
  private final int graceDays;

  PaperPages(ReviewRoom room, PaperBook papers, TemplatesOnShare files, @Value("${fumikura.sealreview.grace-days:0}") int graceDays) {
    this.room = room;
    this.papers = papers;
    this.files = files;
    this.graceDays = graceDays;
  }

  @GetMapping("/sealreview/paper")
  String paper(Viewer viewer, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "12") int months, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, "", locale);
    model.addAllAttributes(Map.of("asked", asked, "months", months, "graceDays", graceDays, "table", tallies(viewer, asked, Math.clamp(months, 1, 120)), "stale", stale(viewer, asked)));
    return "sealreview/paper";
  }

  Sheet tallies(Viewer viewer, Asked asked, int months) {
    Words words = asked.words();
    List<Observation> seen = papers.received(asked.day().withDayOfMonth(1).minusMonths(months - 1L), asked.day()).stream()
        .filter(o -> ReviewRoom.seesAll(viewer) || viewer.sections().contains(o.section())).toList();
    List<Sheet.Row> rows = new ArrayList<>();
    for (PaperTally t : PaperTally.of(seen, new PaperCheck(asked.register(), graceDays))) {
      List<String> cells = new ArrayList<>(List.of(asked.tables().shortDay(t.month().atEndOfMonth()).replaceFirst("(月).*", "$1"),
          t.entry().map(e -> e.details().title()).orElse(t.form().isEmpty() ? words.say("sealreview.paper.unknown-form") : t.form()),
          asked.register().organisation().on(asked.day(), t.section()).name(), String.valueOf(t.received())));
      for (Finding finding : Finding.values()) {
        cells.add(String.valueOf(t.count(finding)));
      }
      cells.add(percent(t.oldStockShare()));
      cells.add(percent(t.sealedAnywayShare()));
      rows.add(new Sheet.Row(cells, link(t)));
    }
    List<String> header = new ArrayList<>(List.of(words.say("sealreview.column.month"), words.say("sealreview.column.title"), words.say("sealreview.column.received-by"), words.say("sealreview.column.received")));
    for (Finding finding : Finding.values()) {
      header.add(words.of(finding));
    }
    header.add(words.say("sealreview.column.old-stock-share"));
    header.add(words.say("sealreview.column.sealed-anyway-share"));
    return new Sheet(words.say("sealreview.paper.title"), List.of(asked.dayInWords(), words.say("sealreview.paper.definition", graceDays)), header, rows);
  }

  /** To the row, or to where a row is made for a form the register does not know. */
  private static Optional<String> link(PaperTally tally) {
    return tally.entry().map(e -> "/sealreview/forms/" + e.id()).or(() -> FormId.of(tally.form()).map(f -> "/sealreview/forms/new?id=" + f));
  }

  private static String percent(String share) {
    return share.equals("－") ? share : share + "%";
  }

  Sheet stale(Viewer viewer, Asked asked) {
    Words words = asked.words();
    List<Sheet.Row> rows = StaleCopies.on(asked.day(), asked.register(), files.all()).stream().filter(f -> ReviewRoom.seesAll(viewer) || viewer.sections().contains(f.section()))
        .map(f -> Sheet.Row.of(f.path(), f.owner(), asked.register().organisation().on(asked.day(), f.section()).name(), f.definition() + "/" + f.version())).toList();
    return new Sheet(words.say("sealreview.stale.title"), List.of(words.say("sealreview.stale.lead")), List.of(words.say("sealreview.column.path"), words.say("sealreview.column.owner"), words.say("sealreview.column.section"), words.say("sealreview.column.version")), rows);
  }
}
