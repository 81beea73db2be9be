package jp.fumikura.sealreview.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.exchange.FileTable;
import jp.fumikura.sealreview.exchange.ImportPlan;
import jp.fumikura.sealreview.exchange.RegisterFile;
import jp.fumikura.sealreview.exchange.RegisterImport;
import jp.fumikura.sealreview.exchange.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets out to the sections and back (押印実態調査), and the first import: differences first, then a person says yes. */
@Controller
@OpenTo(Role.REFORM_OFFICE)
class SurveyPages {
  private final ReviewRoom room;
  private final SurveyFiles files;
  /** Files looked at and not yet taken, by account; lost with the process, the person then sends the file again. */
  private final Map<String, FileTable> waiting = new LinkedHashMap<>();

  SurveyPages(ReviewRoom room, SurveyFiles files) {
    this.room = room;
    this.files = files;
  }

  @GetMapping("/sealreview/survey")
  String survey(Viewer viewer, Locale locale, Model model) {
    Asked asked = room.ask(viewer, "", "", locale);
    model.addAllAttributes(Map.of("asked", asked, "sections", asked.entries().map(e -> asked.register().organisation().on(asked.day(), e.details().ownerSection())).distinct().toList()));
    return "sealreview/survey";
  }

  @GetMapping("/sealreview/survey.xlsx")
  ResponseEntity<byte[]> sheet(Viewer viewer, @RequestParam(defaultValue = "") String section, Locale locale) {
    Asked asked = room.ask(viewer, "", "", locale);
    List<FormEntry> rows = asked.entries().filter(e -> section.isEmpty() || asked.register().organisation().on(asked.day(), e.details().ownerSection()).code().equals(section)).toList();
    return TakenAway.excel(List.of(new RegisterFile().sheet("押印実態調査", rows)), "survey-" + (section.isEmpty() ? "all" : section));
  }

  @PostMapping("/sealreview/survey")
  String look(Viewer viewer, @RequestParam MultipartFile file, Locale locale, Model model, RedirectAttributes next) throws IOException {
    Optional<FileTable> table = files.table(file);
    if (table.isEmpty()) {
      next.addFlashAttribute("failed", "sealreview.survey.unreadable");
      return "redirect:/sealreview/survey";
    }
    synchronized (waiting) {
      waiting.put(viewer.account(), table.get());
    }
    Asked asked = room.ask(viewer, "", "", locale);
    model.addAllAttributes(Map.of("asked", asked, "plan", RegisterImport.plan(asked.register(), table.get().rows(), room.today()), "words", asked.words(), "rows", table.get().rows().size(),
        "passedOver", table.get().passedOver()));
    return "sealreview/survey-plan";
  }

  /** The refused rows of the file looked at, each with its reasons: to be corrected and handed in again. */
  @GetMapping("/sealreview/survey/refused.xlsx")
  ResponseEntity<byte[]> refused(Viewer viewer, Locale locale) {
    FileTable table;
    synchronized (waiting) {
      table = waiting.get(viewer.account());
    }
    if (table == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    ImportPlan plan = RegisterImport.plan(room.ask(viewer, "", "", locale).register(), table.rows(), room.today());
    Sheet sheet = new RegisterFile().refused(table.rows(), plan);
    return TakenAway.excel(List.of(sheet), "refused");
  }

  /**
   * Planned anew on the register of this moment and written in one piece; with refused rows only where the person says so.
   *
   * @param leave numbers of rows the person does not want to take
   */
  @PostMapping("/sealreview/survey/accept")
  String accept(Viewer viewer, @RequestParam(defaultValue = "false") boolean goodRowsOnly, @RequestParam(defaultValue = "") Set<Integer> leave, RedirectAttributes next) {
    FileTable table;
    synchronized (waiting) {
      table = waiting.remove(viewer.account());
    }
    if (table == null) {
      next.addFlashAttribute("failed", "sealreview.survey.gone");
      return "redirect:/sealreview/survey";
    }
    ImportPlan plan = files.take(viewer, table.without(leave), goodRowsOnly);
    boolean taken = plan.clean() || goodRowsOnly;
    next.addFlashAttribute(taken ? "done" : "failed", taken ? "sealreview.survey.taken" : "sealreview.survey.refused");
    next.addFlashAttribute("noticeArgs", List.of(String.valueOf(plan.accepted().size())));
    return "redirect:/sealreview/survey";
  }
}
