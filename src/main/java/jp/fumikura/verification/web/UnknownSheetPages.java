package jp.fumikura.verification.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Reading;
import jp.fumikura.verification.Answer;
import jp.fumikura.verification.Question;
import jp.fumikura.verification.Sheet;
import jp.fumikura.verification.UnknownSheets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets of no known form that look alike: one answer for all of them, or a definition drawn up from one. */
@Controller
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
class UnknownSheetPages {
  /** So many of the oldest are looked at; the next come up as these are done. */
  private static final int DOCUMENTS = 2_000;
  private static final int GROUPS = 30;
  /** Pictures on one page. */
  private static final int PICTURES = 60;
  private final VerificationDesk desk;
  private final Ledger ledger;
  private final UnknownSheets unknown = new UnknownSheets();

  UnknownSheetPages(VerificationDesk desk, Ledger ledger) {
    this.desk = desk;
    this.ledger = ledger;
  }

  @GetMapping("/verification/unknown-sheets")
  String groups(Viewer viewer, Model model) {
    UnknownSheets.Look look = look(viewer);
    List<UnknownSheets.Group> groups = look.groups();
    model.addAttribute("left", look.left());
    model.addAttribute("groups", groups.stream().limit(GROUPS).toList());
    model.addAttribute("all", groups.size());
    model.addAttribute("sheets", groups.stream().mapToInt(group -> group.sheets().size()).sum());
    return "verification/unknown-sheets";
  }

  /** @param id of any sheet of the group */
  @GetMapping("/verification/unknown-sheets/{id}")
  String group(@PathVariable UUID id, Viewer viewer, Model model) {
    UnknownSheets.Group group = look(viewer).groups().stream().filter(one -> holds(one, id)).findFirst().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("group", group);
    model.addAttribute("shown", group.sheets().stream().limit(PICTURES).toList());
    model.addAttribute("forms", desk.forms(group.sheets().getFirst().document()));
    return "verification/unknown-group";
  }

  /**
   * Every chosen sheet is of this form; each is read again by it.
   *
   * @param rest also those of the group that were not shown
   */
  @PostMapping("/verification/unknown-sheets/form")
  String form(@RequestParam String form, @RequestParam(defaultValue = "") Set<UUID> chosen, @RequestParam(defaultValue = "") Set<UUID> shown, @RequestParam(defaultValue = "false") boolean rest,
      Viewer viewer, RedirectAttributes next) {
    Set<UUID> all = new LinkedHashSet<>(chosen);
    if (rest) {
      look(viewer).groups().stream().filter(group -> shown.stream().anyMatch(id -> holds(group, id))).flatMap(UnknownSheetPages::ids).filter(id -> !shown.contains(id)).forEach(all::add);
    }
    long done = all.stream().filter(id -> answer(viewer, new DocumentId(id), form)).count();
    next.addFlashAttribute(done > 0 ? "done" : "failed", done > 0 ? "verification.unknown.done" : "verification.unknown.none");
    next.addFlashAttribute("noticeArgs", List.of(done));
    return "redirect:/verification/unknown-sheets";
  }

  private boolean answer(Viewer viewer, DocumentId id, String form) {
    Sheet sheet = desk.sheet(viewer, id);
    Optional<Question> open = sheet.questions().stream().filter(q -> q.kind() == Question.Kind.FORM && !sheet.answers().containsKey(q.place())).findFirst();
    return !form.isEmpty() && !desk.batchClosed(sheet.document()) && open.filter(question -> question.allows(form))
        .map(question -> desk.answer(viewer, sheet, question, Answer.Outcome.CORRECTED, form)).orElse(false);
  }

  /** For the templates: by how many degrees a sheet's picture is turned to be read. */
  @ModelAttribute("turns")
  Turns turns() {
    return new Turns(ledger);
  }

  /** Asks the reading of a sheet that is shown. */
  record Turns(Ledger ledger) {
    public int of(UnknownSheets.Sheet sheet) {
      return ledger.reading(sheet.document().id()).stream().flatMap(r -> r.pages().stream()).filter(p -> p.number() == sheet.page()).mapToInt(Reading.Page::rotation).findFirst().orElse(0);
    }
  }

  private UnknownSheets.Look look(Viewer viewer) {
    return unknown.of(desk.waiting(viewer, DOCUMENTS), ledger::reading);
  }

  private static boolean holds(UnknownSheets.Group group, UUID id) {
    return ids(group).anyMatch(id::equals);
  }

  private static Stream<UUID> ids(UnknownSheets.Group group) {
    return group.sheets().stream().map(sheet -> sheet.document().id().value());
  }
}
