package jp.fumikura.sealreview.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.FactBody;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.OnlineStatus;
import jp.fumikura.sealreview.TemplateState;
import jp.fumikura.sealreview.WithdrawReason;
import jp.fumikura.sealreview.Words;
import jp.fumikura.sealreview.review.Move;
import jp.fumikura.sealreview.review.RegisterDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The steps of a form's review, and what else people write about it on its page. */
@Controller
@RequestMapping("/sealreview/forms/{form}")
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD})
class FormMoves {
  private final ReviewRoom room;
  private final RegisterDesk desk;
  private final FormEvidence evidence;

  FormMoves(ReviewRoom room, RegisterDesk desk, FormEvidence evidence) {
    this.room = room;
    this.desk = desk;
    this.evidence = evidence;
  }

  @PostMapping("/start-review")
  String start(Viewer viewer, @PathVariable String form, Locale locale, RedirectAttributes next) {
    return move(viewer, form, e -> new Move.StartReview(), locale, next);
  }

  /** A ruling for each mark. */
  @PostMapping("/propose")
  String propose(Viewer viewer, @PathVariable String form, @RequestParam Map<String, String> cells, Locale locale, RedirectAttributes next) {
    return move(viewer, form, e -> new Move.Propose(new ProposedRulings(cells).of(e.details().marks())), locale, next);
  }

  @PostMapping("/send-back")
  String sendBack(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String comment, Locale locale, RedirectAttributes next) {
    return move(viewer, form, e -> new Move.SendBack(comment), locale, next);
  }

  @PostMapping("/decide")
  String decide(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String on, Locale locale, RedirectAttributes next) {
    Optional<LocalDate> day = DateText.day(on).map(WrittenDate::day);
    return day.isEmpty() ? answer(form, List.of(Objection.of("file.no-date", on)), locale, next) : move(viewer, form, e -> new Move.Decide(number, day.get()), locale, next);
  }

  @PostMapping("/reopen")
  String reopen(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes next) {
    return move(viewer, form, e -> new Move.Reopen(reason), locale, next);
  }

  /** A duplicate of another form, or registered in error where no other is named. */
  @PostMapping("/withdraw")
  String withdraw(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String duplicateOf, Locale locale, RedirectAttributes next) {
    return move(viewer, form, e -> duplicateOf.isBlank() ? new Move.Withdraw(WithdrawReason.REGISTERED_IN_ERROR, Optional.empty())
        : new Move.Withdraw(WithdrawReason.DUPLICATE_OF, FormId.of(duplicateOf)), locale, next);
  }

  @PostMapping("/online")
  @OpenTo(Role.REFORM_OFFICE)
  String online(Viewer viewer, @PathVariable String form, @RequestParam OnlineStatus status, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String reason, Locale locale,
      RedirectAttributes next) {
    LocalDate day = DateText.day(from).map(WrittenDate::day).orElse(room.today());
    return write(viewer, form, new Fact.Draft(form, day, new FactBody.OnlineStated(status, reason.strip())), locale, next);
  }

  /** Says what paper of a drawn version is out there; its marks are those of the definition. */
  @PostMapping("/template")
  @OpenTo(Role.REFORM_OFFICE)
  String template(Viewer viewer, @PathVariable String form, @RequestParam String version, @RequestParam TemplateState state, Locale locale, RedirectAttributes next) {
    FormEntry entry = known(viewer, form, locale);
    FactBody.TemplateStated line = evidence.statement(entry, version, state).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    return write(viewer, form, new Fact.Draft(form, room.today(), line), locale, next);
  }

  /** A draft or decision number, a gazette, a photograph: where somebody can look it up. */
  @PostMapping("/evidence")
  @OpenTo(Role.REFORM_OFFICE)
  String evidence(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String reference, Locale locale, RedirectAttributes next) {
    if (reference.isBlank()) {
      return answer(form, List.of(Objection.of("evidence-needed")), locale, next);
    }
    return write(viewer, form, new Fact.Draft(form, room.today(), new FactBody.EvidenceAdded(kind.strip(), reference.strip())), locale, next);
  }

  /** A line that was never right is no longer believed; it stays in the book, and so does why. */
  @PostMapping("/retract")
  @OpenTo(Role.REFORM_OFFICE)
  String retract(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "0") long seq, @RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes next) {
    return write(viewer, form, new Fact.Draft(form, room.today(), new FactBody.Retracted(seq, reason.strip())), locale, next);
  }

  private String move(Viewer viewer, String form, Function<FormEntry, Move> move, Locale locale, RedirectAttributes next) {
    return answer(form, desk.move(viewer, known(viewer, form, locale).id(), move), locale, next);
  }

  private String write(Viewer viewer, String form, Fact.Draft line, Locale locale, RedirectAttributes next) {
    known(viewer, form, locale);
    return answer(form, desk.write(viewer, List.of(line)), locale, next);
  }

  /** A form the viewer may not see answers as one that does not exist. */
  private FormEntry known(Viewer viewer, String form, Locale locale) {
    return room.entry(room.ask(viewer, "", "", locale), form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String answer(String form, List<Objection> why, Locale locale, RedirectAttributes next) {
    if (why.isEmpty()) {
      next.addFlashAttribute("done", "sealreview.form.moved");
    } else {
      next.addFlashAttribute("failed", "sealreview.form.refused");
      next.addFlashAttribute("noticeArgs", List.of(Words.in(locale).all(why)));
    }
    return "redirect:/sealreview/forms/" + form;
  }
}
