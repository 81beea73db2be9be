package jp.fumikura.sealreview.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.exchange.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Every table of the room as Excel or CSV, over the rows the viewer may see. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class ExportPages {
  private static final int MOST_MONTHS = 120;
  private final ReviewRoom room;
  private final PaperPages papers;
  private final VolumePages volumes;

  ExportPages(ReviewRoom room, PaperPages papers, VolumePages volumes) {
    this.room = room;
    this.papers = papers;
    this.volumes = volumes;
  }

  @GetMapping("/sealreview/export/{what}.{kind}")
  ResponseEntity<byte[]> export(Viewer viewer, @PathVariable String what, @PathVariable String kind, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String definition,
      @RequestParam Map<String, String> cells, Locale locale) {
    Asked asked = room.ask(viewer, day, definition, locale);
    List<Sheet> sheets = sheets(viewer, asked, what, cells);
    return switch (kind) {
      case "xlsx" -> TakenAway.excel(sheets, what + "-" + asked.day());
      case "csv" -> TakenAway.csv(sheets, what + "-" + asked.day());
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private List<Sheet> sheets(Viewer viewer, Asked asked, String what, Map<String, String> cells) {
    return switch (what) {
      case "dashboard" -> SealReviewPages.tables(asked);
      case "forms" -> List.of(SealReviewPages.forms(asked, cells));
      case "suggestions" -> List.of(SealReviewPages.suggestions(asked));
      case "instruments" -> List.of(InstrumentPages.table(asked));
      case "paper" -> List.of(papers.tallies(viewer, asked, Math.clamp(number(cells.getOrDefault("months", "12")), 1, MOST_MONTHS)), papers.stale(viewer, asked));
      case "volume" -> volumes.sheets(viewer, asked, cells.getOrDefault("percent", ""));
      default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private static int number(String text) {
    return text.matches("\\d{1,4}") ? Integer.parseInt(text) : 1;
  }
}
