package jp.fumikura.sealreview.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.sealreview.Decision;
import jp.fumikura.sealreview.FormEntry;
import jp.fumikura.sealreview.FormId;
import jp.fumikura.sealreview.LegalEffect;
import jp.fumikura.sealreview.MarkRequirement;
import jp.fumikura.sealreview.Objection;
import jp.fumikura.sealreview.RetainReason;
import jp.fumikura.sealreview.Ruling;
import jp.fumikura.sealreview.WithdrawReason;
import jp.fumikura.sealreview.paper.Observation;
import jp.fumikura.sealreview.paper.PaperBook;
import jp.fumikura.sealreview.paper.PaperCheck;
import jp.fumikura.sealreview.review.Move;
import jp.fumikura.sealreview.review.ReviewDesk;
import jp.fumikura.sealreview.review.Suggestion;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One form: its evidence (what is printed, instrument, decision, scans, every line of the book) and the next step of its review. */
@Controller
@OpenTo({Role.REFORM_OFFICE, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.RECORDS_OFFICE})
class FormPages {
  private static final int SCANS = 20;
  private final ReviewRoom room;
  private final PaperBook papers;
  private final Ledger ledger;

  FormPages(ReviewRoom room, PaperBook papers, Ledger ledger) {
    this.room = room;
    this.papers = papers;
    this.ledger = ledger;
  }

  @GetMapping("/sealreview/forms/{form}")
  String form(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String day, Locale locale, Model model) {
    Asked asked = room.ask(viewer, day, "", locale);
    FormEntry entry = known(asked, form);
    model.addAllAttributes(Map.of("asked", asked, "entry", entry, "words", asked.words(), "tables", asked.tables(),
        "owner", asked.register().organisation().on(asked.day(), entry.details().ownerSection()), "ownerNow", asked.register().organisation().on(room.today(), entry.details().ownerSection()),
        "history", asked.register().history(entry.id()).map(h -> h.facts().reversed()).orElse(List.of()).stream().map(f -> new HistoryLine(f, asked)).toList(),
        "scans", scans(viewer, asked, entry), "suggestions", entry.details().marks().stream().map(MarkRequirement::kind).distinct().flatMap(k -> Suggestion.about(entry, k).stream()).toList()));
    model.addAllAttributes(Map.of("reform", viewer.has(Role.REFORM_OFFICE), "decisions", Decision.values(), "reasons", RetainReason.values(), "instruments", asked.register().instruments()));
    return "sealreview/form";
  }

  /** Scans of the form the viewer may see, newest first. */
  private List<Scan> scans(Viewer viewer, Asked asked, FormEntry entry) {
    PaperCheck check = new PaperCheck(asked.register(), 0);
    return papers.received(asked.day().minusYears(1), asked.day()).reversed().stream().filter(o -> check.entry(o).filter(e -> e.id().equals(entry.id())).isPresent())
        .flatMap(o -> scan(viewer, o, check).stream()).limit(SCANS).toList();
  }

  private Optional<Scan> scan(Viewer viewer, Observation paper, PaperCheck check) {
    return ledger.document(paper.document()).filter(d -> viewer.maySee(d.section(), d.closedClass()))
        .map(d -> new Scan(d.id().toString(), d.title(), paper.received(), check.findings(paper)));
  }

  private FormEntry known(Asked asked, String form) {
    return room.entry(asked, form).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @PostMapping("/sealreview/forms/{form}/start-review")
  String start(Viewer viewer, @PathVariable String form, Locale locale, RedirectAttributes next) {
    return move(viewer, form, new Move.StartReview(), locale, next);
  }

  @PostMapping("/sealreview/forms/{form}/send-back")
  String sendBack(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String comment, Locale locale, RedirectAttributes next) {
    return move(viewer, form, new Move.SendBack(comment), locale, next);
  }

  @PostMapping("/sealreview/forms/{form}/reopen")
  String reopen(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String reason, Locale locale, RedirectAttributes next) {
    return move(viewer, form, new Move.Reopen(reason), locale, next);
  }

  @PostMapping("/sealreview/forms/{form}/withdraw")
  String withdraw(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String duplicateOf, Locale locale, RedirectAttributes next) {
    Optional<FormId> other = duplicateOf.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,39}") ? Optional.of(new FormId(duplicateOf)) : Optional.empty();
    return move(viewer, form, new Move.Withdraw(duplicateOf.isBlank() ? WithdrawReason.REGISTERED_IN_ERROR : WithdrawReason.DUPLICATE_OF, other), locale, next);
  }

  @PostMapping("/sealreview/forms/{form}/decide")
  String decide(Viewer viewer, @PathVariable String form, @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String on, Locale locale, RedirectAttributes next) {
    Optional<LocalDate> day = DateText.day(on).map(WrittenDate::day);
    if (day.isEmpty()) {
      return refused(form, List.of(Objection.of("file.no-date", on)), locale, next);
    }
    return move(viewer, form, new Move.Decide(number, day.get()), locale, next);
  }

  /** One ruling for all marks of the form; this page cannot propose different rulings for different marks. */
  @PostMapping("/sealreview/forms/{form}/propose")
  String propose(Viewer viewer, @PathVariable String form, @RequestParam Decision decision, @RequestParam(defaultValue = "") String instrument, @RequestParam(defaultValue = "") String amendment,
      @RequestParam(required = false) List<RetainReason> reason, @RequestParam(defaultValue = "") String reviewBy, Locale locale, RedirectAttributes next) {
    LegalEffect effect = !decision.needsEffect() ? LegalEffect.none() : instrument.isBlank() ? LegalEffect.toCome() : LegalEffect.by(instrument);
    List<RetainReason> reasons = reason == null || decision != Decision.RETAIN ? List.of() : reason;
    Ruling ruling = new Ruling(decision, effect, "", reasons, "", amendment, DateText.day(reviewBy).map(WrittenDate::day).filter(d -> decision == Decision.RETAIN));
    Map<String, Ruling> rulings = new HashMap<>();
    known(room.ask(viewer, "", "", locale), form).details().marks().forEach(m -> rulings.put(m.id(), ruling));
    return move(viewer, form, new Move.Propose(rulings), locale, next);
  }

  /** Asked again at the moment of writing, on the register as it then is. */
  private String move(Viewer viewer, String form, Move move, Locale locale, RedirectAttributes next) {
    known(room.ask(viewer, "", "", locale), form);
    List<Objection> why = new java.util.ArrayList<>();
    room.register().write(viewer.account(), register -> {
      FormEntry entry = register.entry(new FormId(form), room.today()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      return switch (new ReviewDesk(register, room.today()).ask(viewer, entry, move)) {
        case ReviewDesk.Answer.Allowed allowed -> allowed.lines();
        case ReviewDesk.Answer.Refused refused -> {
          why.addAll(refused.why());
          yield List.of();
        }
      };
    });
    if (!why.isEmpty()) {
      return refused(form, why, locale, next);
    }
    next.addFlashAttribute("done", "sealreview.form.moved");
    return "redirect:/sealreview/forms/" + form;
  }

  private static String refused(String form, List<Objection> why, Locale locale, RedirectAttributes next) {
    jp.fumikura.sealreview.Words words = jp.fumikura.sealreview.Words.in(locale);
    next.addFlashAttribute("failed", "sealreview.form.refused");
    next.addFlashAttribute("noticeArgs", List.of(String.join(" ", why.stream().map(words::say).toList())));
    return "redirect:/sealreview/forms/" + form;
  }

  /** A scan as evidence. */
  record Scan(String document, String title, LocalDate received, java.util.Set<jp.fumikura.sealreview.paper.Finding> findings) {}
}
