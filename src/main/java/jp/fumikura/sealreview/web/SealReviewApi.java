package jp.fumikura.sealreview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.LegalInstrument;
import jp.fumikura.sealreview.Rate;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.PublishedReport;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.exchange.TextReport;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The register for other programs. */
@RestController
@RequestMapping("/api/seal-review")
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class SealReviewApi {
  private final ReviewRoom room;
  private final PaperPages papers;
  private final VolumePages volumes;
  private final PublishedReports reports;

  SealReviewApi(ReviewRoom room, PaperPages papers, VolumePages volumes, PublishedReports reports) {
    this.room = room;
    this.papers = papers;
    this.volumes = volumes;
    this.reports = reports;
  }

  /** A count with its definition; there is no rate without one. */
  record CountAnswer(LocalDate asOf, String definition, String meaning, long numerator, long denominator, String percent, Map<Decision, Long> byDecision, long newcomers, String rowsHash) {
    static CountAnswer of(Asked asked) {
      Count count = asked.count();
      Rate rate = count.rate();
      return new CountAnswer(asked.day(), asked.definition().id(), asked.meaning(), rate.numerator(), rate.denominator(), rate.percent(), count.byDecision(), count.newcomers().size(), count.rowsHash());
    }
  }

  @GetMapping("/count")
  CountAnswer count(Viewer viewer, @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String definition, Locale locale) {
    return CountAnswer.of(room.ask(viewer, asOf, definition, locale));
  }

  /** The council's tables as plain text, for the command line. */
  @GetMapping(value = "/report", produces = "text/plain;charset=UTF-8")
  @OpenTo(Role.REFORM_OFFICE)
  String report(Viewer viewer, @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String definition, Locale locale) {
    Asked asked = room.ask(viewer, asOf, definition, locale);
    return TextReport.of(asked.register(), asked.definition(), asked.day());
  }

  @GetMapping("/definitions")
  List<CountDefinition> definitions(Viewer viewer, Locale locale) {
    return room.ask(viewer, "", "", locale).definitions();
  }

  @GetMapping("/instruments")
  List<LegalInstrument> instruments(Viewer viewer, Locale locale) {
    return List.copyOf(room.ask(viewer, "", "", locale).register().instruments());
  }

  @GetMapping("/forms")
  List<FormEntry> forms(Viewer viewer, @RequestParam(defaultValue = "") String asOf, Locale locale) {
    return room.ask(viewer, asOf, "", locale).entries().toList();
  }

  @GetMapping("/forms/{form}")
  FormEntry form(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String asOf, Locale locale) {
    return room.entry(room.ask(viewer, asOf, "", locale), form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/paper")
  Sheet paper(Viewer viewer, @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "12") int months, Locale locale) {
    return papers.tallies(viewer, room.ask(viewer, asOf, "", locale), Math.clamp(months, 1, 120));
  }

  @GetMapping("/dashboard")
  List<Sheet> dashboard(Viewer viewer, @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String definition, Locale locale) {
    return SealReviewPages.tables(room.ask(viewer, asOf, definition, locale));
  }

  @GetMapping("/suggestions")
  Sheet suggestions(Viewer viewer, Locale locale) {
    return SealReviewPages.suggestions(room.ask(viewer, "", "", locale));
  }

  /** Files on the share that still hold an old template. */
  @GetMapping("/stale")
  Sheet stale(Viewer viewer, @RequestParam(defaultValue = "") String asOf, Locale locale) {
    return papers.stale(viewer, room.ask(viewer, asOf, "", locale));
  }

  /** Metres on the shelves, online status, forecast. */
  @GetMapping("/volume")
  List<Sheet> volume(Viewer viewer, @RequestParam(defaultValue = "") String asOf, @RequestParam(defaultValue = "") String percent, Locale locale) {
    return volumes.sheets(viewer, room.ask(viewer, asOf, "", locale), percent);
  }

  @GetMapping("/reports")
  @OpenTo(Role.REFORM_OFFICE)
  List<PublishedReport> reports() {
    return reports.all();
  }
}
