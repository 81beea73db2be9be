package jp.fumikura.verification.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.Correction;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.UprightPage;
import jp.fumikura.verification.Answer;
import jp.fumikura.verification.Question;
import jp.fumikura.verification.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 要確認: one list, one question a screen, saved with every step, taken back until the batch is closed. */
@Controller
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
class VerificationPages {
  private static final int ON_THE_LIST = 100;
  private final VerificationDesk desk;
  private final Ledger ledger;
  private final Clock clock;

  VerificationPages(VerificationDesk desk, Ledger ledger, Clock clock) {
    this.desk = desk;
    this.ledger = ledger;
    this.clock = clock;
  }

  @GetMapping("/verification")
  String list(Viewer viewer, Model model) {
    List<Sheet> sheets = desk.waiting(viewer, ON_THE_LIST + 1).stream().map(desk::sheet).toList();
    model.addAttribute("sheets", sheets.stream().limit(ON_THE_LIST).toList());
    model.addAttribute("more", sheets.size() > ON_THE_LIST);
    model.addAttribute("zone", clock.getZone());
    return "verification/list";
  }

  /** @param n number of the question from 1; without it, the first open one */
  @GetMapping("/verification/{id}")
  String sheet(@PathVariable UUID id, @RequestParam Optional<Integer> n, Viewer viewer, Model model) {
    Sheet sheet = desk.sheet(viewer, new DocumentId(id));
    int number = n.map(one -> Math.clamp(one - 1, 0, Math.max(0, sheet.questions().size() - 1))).or(sheet::firstOpen).orElse(-1);
    model.addAllAttributes(Map.of("sheet", sheet, "number", number, "closed", desk.batchClosed(sheet.document()), "forms", desk.forms(sheet.document())));
    if (number >= 0 && !sheet.questions().isEmpty()) {
      show(sheet.questions().get(number), sheet.document(), model);
      return "verification/question";
    }
    return "verification/finish";
  }

  private void show(Question question, Document document, Model model) {
    int number = Math.max(1, question.page());
    model.addAttribute("question", question);
    model.addAttribute("pictured", number);
    ledger.pagePicture(document.id(), number).flatMap(picture -> ledger.reading(document.id())).flatMap(reading -> page(reading, number)).ifPresent(page -> {
      model.addAttribute("page", page);
      model.addAttribute("upright", new UprightPage(page));
      model.addAttribute("view", Crop.around(question.box(), page));
    });
  }

  private static Optional<Reading.Page> page(Reading reading, int number) {
    return reading.pages().stream().filter(page -> page.number() == number).findFirst();
  }

  @PostMapping("/verification/{id}/answers")
  String answer(@PathVariable UUID id, @RequestParam int n, @RequestParam Answer.Outcome outcome, @RequestParam(defaultValue = "") String value, Viewer viewer, RedirectAttributes next) {
    Sheet sheet = desk.sheet(viewer, new DocumentId(id));
    Question question = question(sheet, n);
    String said = outcome == Answer.Outcome.UNREADABLE ? "" : value.strip();
    if (outcome == Answer.Outcome.TAKEN_BACK || !fits(question, outcome, said)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (desk.batchClosed(sheet.document())) {
      next.addFlashAttribute("failed", "verification.closed");
    } else if (!desk.answer(viewer, sheet, question, said.equals(question.value()) ? Answer.Outcome.CONFIRMED : outcome, said)) {
      next.addFlashAttribute("failed", "verification.my-number");
      return "redirect:/verification/" + id + "?n=" + n;
    }
    return "redirect:/verification/" + id + desk.sheet(viewer, new DocumentId(id)).nextOpen(n).map(open -> "?n=" + (open + 1)).orElse("");
  }

  private static boolean fits(Question question, Answer.Outcome outcome, String said) {
    return said.length() <= 2000 && (outcome == Answer.Outcome.UNREADABLE || question.allows(said));
  }

  @PostMapping("/verification/{id}/take-back")
  String takeBack(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    Sheet sheet = desk.sheet(viewer, new DocumentId(id));
    boolean closed = desk.batchClosed(sheet.document());
    sheet.lastAnswer().filter(last -> !closed).ifPresent(last -> desk.takeBack(viewer, sheet, last));
    next.addFlashAttribute(closed ? "failed" : "done", closed ? "verification.closed" : "verification.taken-back");
    return "redirect:/verification/" + id;
  }

  @PostMapping("/verification/{id}/settle")
  String settle(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    Document document = desk.visible(viewer, new DocumentId(id));
    desk.done(viewer, document, Correction.Kind.SETTLED, "");
    next.addFlashAttribute("done", "verification.settled");
    next.addFlashAttribute("settled", id);
    return desk.waiting(viewer, 1).stream().findFirst().map(open -> "redirect:/verification/" + open.id()).orElse("redirect:/verification");
  }

  @PostMapping("/verification/{id}/reopen")
  String reopen(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    Document document = desk.visible(viewer, new DocumentId(id));
    boolean closed = desk.batchClosed(document);
    if (!closed) {
      desk.done(viewer, document, Correction.Kind.REOPENED, "");
    }
    next.addFlashAttribute(closed ? "failed" : "done", closed ? "verification.closed" : "verification.reopened");
    return "redirect:/verification/" + id;
  }

  @PostMapping("/verification/{id}/retry")
  String retry(@PathVariable UUID id, Viewer viewer, RedirectAttributes next) {
    desk.readAgain(viewer, desk.visible(viewer, new DocumentId(id)));
    next.addFlashAttribute("done", "verification.retrying");
    return "redirect:/verification";
  }

  @PostMapping("/verification/{id}/classification")
  String classify(@PathVariable UUID id, @RequestParam String code, Viewer viewer, RedirectAttributes next) {
    Document document = desk.visible(viewer, new DocumentId(id));
    boolean good = code.strip().matches("[\\p{L}\\p{N}._/-]{1,60}");
    if (good) {
      desk.done(viewer, document, Correction.Kind.CLASSIFICATION, code.strip());
    }
    next.addFlashAttribute(good ? "done" : "failed", good ? "verification.classified" : "verification.class-wrong");
    return "redirect:/verification/" + id;
  }

  /** The document is read anew by this form, and filed under it. */
  @PostMapping("/verification/{id}/form")
  String form(@PathVariable UUID id, @RequestParam String form, Viewer viewer, RedirectAttributes next) {
    Document document = desk.visible(viewer, new DocumentId(id));
    boolean known = form.isEmpty() || desk.forms(document).stream().anyMatch(choice -> choice.code().equals(form));
    if (!known) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    desk.done(viewer, document, Correction.Kind.FORM, form);
    next.addFlashAttribute("done", "verification.form-chosen");
    return "redirect:/verification";
  }

  private static Question question(Sheet sheet, int n) {
    if (n < 1 || n > sheet.questions().size()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return sheet.questions().get(n - 1);
  }
}
