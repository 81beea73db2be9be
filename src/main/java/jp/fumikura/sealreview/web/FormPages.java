package jp.fumikura.sealreview.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.TemplateState;
import jp.fumikura.sealreview.review.ReviewDesk;
import jp.fumikura.sealreview.review.Suggestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One form: its evidence (what is printed, instrument, decision, scans, every line of the book) and the steps open to the reader. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class FormPages {
  private final ReviewRoom room;
  private final FormEvidence evidence;

  FormPages(ReviewRoom room, FormEvidence evidence) {
    this.room = room;
    this.evidence = evidence;
  }

  @GetMapping("/sealreview/forms/{form}")
  String form(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String day, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, "", locale);
    FormEntry entry = room.entry(asked, form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAllAttributes(Map.of("asked", asked, "entry", entry, "words", asked.words(), "tables", asked.tables(),
        "owner", asked.register().organisation().on(asked.day(), entry.details().ownerSection()), "ownerNow", asked.register().organisation().on(room.today(), entry.details().ownerSection()),
        "history", asked.register().history(entry.id()).map(h -> h.facts().reversed()).orElse(List.of()).stream().map(f -> new HistoryLine(f, asked)).toList(),
        "scans", evidence.scans(viewer, asked, entry), "versions", evidence.versions(entry),
        "suggestions", entry.details().marks().stream().map(MarkRequirement::kind).distinct().flatMap(k -> Suggestion.about(entry, k).stream()).toList()));
    choices(viewer, asked, entry, model);
    return "sealreview/form";
  }

  /** What may be done next, and the words to choose from. */
  private void choices(Viewer viewer, Asked asked, FormEntry entry, Model model) {
    ReviewDesk desk = new ReviewDesk(asked.register(), room.today());
    model.addAllAttributes(Map.of("steps", desk.open(viewer, entry).stream().map(Enum::name).toList(), "reform", viewer.has(Role.REFORM_OFFICE),
        "decisions", List.of(Decision.values()).reversed(), "reasons", RetainReason.values(), "instruments", asked.register().instruments(), "onlineStates", OnlineStatus.values(),
        "templateStates", TemplateState.values()));
  }
}
