package jp.fumikura.sealreview.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.csv.CsvSheet;
import jp.fumikura.sealreview.exchange.FileRow;
import jp.fumikura.sealreview.exchange.ImportPlan;
import jp.fumikura.sealreview.exchange.RegisterFile;
import jp.fumikura.sealreview.exchange.RegisterImport;
import jp.fumikura.sealreview.poi.ExcelSheet;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets out to the sections and back (押印実態調査), and the first import: differences first, then a person says yes. */
@Controller
@OpenTo(Role.REFORM_OFFICE)
class SurveyPages {
  private static final int LARGEST = 20_000_000;
  private final ReviewRoom room;
  /** Files looked at and not yet taken, by account; lost with the process, the person then sends the file again. */
  private final Map<String, List<FileRow>> waiting = new LinkedHashMap<>();

  SurveyPages(ReviewRoom room) {
    this.room = room;
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
    byte[] file = ExcelSheet.write(List.of(new RegisterFile().sheet("押印実態調査", rows)));
    return CouncilPages.attached(file, MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), "survey-" + (section.isEmpty() ? "all" : section) + ".xlsx");
  }

  @PostMapping("/sealreview/survey")
  String look(Viewer viewer, @RequestParam MultipartFile file, Locale locale, Model model, RedirectAttributes next) throws IOException {
    Optional<List<FileRow>> rows = file.getSize() > LARGEST ? Optional.empty() : lines(file.getBytes()).flatMap(FileRow::of);
    if (rows.isEmpty()) {
      next.addFlashAttribute("failed", "sealreview.survey.unreadable");
      return "redirect:/sealreview/survey";
    }
    synchronized (waiting) {
      waiting.put(viewer.account(), rows.get());
    }
    Asked asked = room.ask(viewer, "", "", locale);
    ImportPlan plan = RegisterImport.plan(asked.register(), rows.get(), room.today());
    model.addAllAttributes(Map.of("asked", asked, "plan", plan, "words", asked.words(), "rows", rows.get().size()));
    return "sealreview/survey-plan";
  }

  /** Excel by its first bytes, anything else as text. */
  private static Optional<List<List<String>>> lines(byte[] file) {
    if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
      try {
        return Optional.of(ExcelSheet.read(file));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
    return CsvSheet.read(file);
  }

  /** Planned anew on the register of this moment and written in one piece; with refused rows only where the person says so. */
  @PostMapping("/sealreview/survey/accept")
  String accept(Viewer viewer, @RequestParam(defaultValue = "false") boolean goodRowsOnly, RedirectAttributes next) {
    List<FileRow> rows;
    synchronized (waiting) {
      rows = waiting.remove(viewer.account());
    }
    if (rows == null) {
      next.addFlashAttribute("failed", "sealreview.survey.gone");
      return "redirect:/sealreview/survey";
    }
    int[] taken = {0};
    room.register().write(viewer.account(), register -> {
      ImportPlan plan = RegisterImport.plan(register, rows, room.today());
      taken[0] = plan.clean() || goodRowsOnly ? plan.accepted().size() : -1;
      return taken[0] < 0 ? List.of() : plan.lines();
    });
    next.addFlashAttribute(taken[0] < 0 ? "failed" : "done", taken[0] < 0 ? "sealreview.survey.refused" : "sealreview.survey.taken");
    next.addFlashAttribute("noticeArgs", List.of(String.valueOf(taken[0])));
    return "redirect:/sealreview/survey";
  }
}
