package jp.fumikura.sealreview.web;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.sealreview.count.Count;
import jp.fumikura.sealreview.count.PublishedReport;
import jp.fumikura.sealreview.count.PublishedReports;
import jp.fumikura.sealreview.exchange.Sheet;
import jp.fumikura.sealreview.pdfbox.PdfSheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The council table and the press figure: on the page, as files, frozen once published. */
@Controller
@OpenTo(Role.REFORM_OFFICE)
class CouncilPages {
  private final ReviewRoom room;
  private final PublishedReports reports;
  private final Path fonts;

  CouncilPages(ReviewRoom room, PublishedReports reports, DataFolder folder) {
    this.room = room;
    this.reports = reports;
    this.fonts = folder.root().resolve("fonts");
  }

  @GetMapping("/sealreview/council")
  String council(Viewer viewer, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, definition, locale);
    model.addAllAttributes(Map.of("asked", asked, "sheets", asked.tables().council(asked.count()), "reports", reports.all()));
    return "sealreview/council";
  }

  @GetMapping("/sealreview/council.{kind}")
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String kind, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition, Locale locale) {
    Asked asked = room.ask(viewer, day, definition, locale);
    List<Sheet> sheets = asked.tables().council(asked.count());
    return switch (kind) {
      case "xlsx" -> TakenAway.excel(sheets, "council-" + asked.day());
      case "csv" -> TakenAway.csv(sheets, "council-" + asked.day());
      case "pdf" -> PdfSheet.write(sheets, List.of(fonts)).map(pdf -> TakenAway.attached(pdf, MediaType.APPLICATION_PDF, "council-" + asked.day() + ".pdf"))
          .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
              .body(asked.words().say("sealreview.council.no-font", fonts).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  @PostMapping("/sealreview/council/publish")
  String publish(Viewer viewer, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition, Locale locale, RedirectAttributes next) {
    Instant now = room.now();
    Asked asked = room.ask(viewer, day, definition, locale);
    PublishedReport report = reports.publish(PublishedReport.of(asked.count(), now, now, viewer.account()));
    next.addFlashAttribute("done", "sealreview.council.published");
    next.addFlashAttribute("noticeArgs", List.of(String.valueOf(report.id())));
    return "redirect:/sealreview/council?" + asked.query();
  }

  /** Runs a published report again, as it was known then, and says whether the same forms counted the same way. */
  @GetMapping("/sealreview/reports/{id}")
  String again(Viewer viewer, @PathVariable long id, Locale locale, Model model) {
    PublishedReport report = reports.all().stream().filter(r -> r.id() == id).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Count then = Count.of(room.register().knownAt(report.knownAt()), report.definition(), report.day());
    Count now = Count.of(room.register().now(), report.definition(), report.day());
    model.addAllAttributes(Map.of("asked", room.ask(viewer, report.day().toString(), "", locale), "report", report, "then", then.rate(), "now", now.rate(), "agrees", report.agreesWith(then),
        "unchanged", report.agreesWith(now)));
    return "sealreview/report";
  }
}
