package jp.fumikura.verification.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.UprightPage;
import jp.fumikura.verification.Answer;
import jp.fumikura.verification.LookAlikes;
import jp.fumikura.verification.Question;
import jp.fumikura.verification.Sheet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same field read as the same value on many papers, side by side: take the tick off the odd one out, confirm the rest. */
@Controller
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
class LookAlikePages {
  private static final int DOCUMENTS = 300;
  private final VerificationDesk desk;
  private final Ledger ledger;

  LookAlikePages(VerificationDesk desk, Ledger ledger) {
    this.desk = desk;
    this.ledger = ledger;
  }

  @GetMapping("/verification/look-alikes")
  String groups(Viewer viewer, Model model) {
    model.addAttribute("groups", LookAlikes.of(members(viewer)));
    return "verification/look-alikes";
  }

  /** @param chosen {@code document:page:field} of every paper whose tick stayed */
  @PostMapping("/verification/look-alikes")
  String confirm(@RequestParam String value, @RequestParam(defaultValue = "") List<String> chosen, Viewer viewer, RedirectAttributes next) {
    int confirmed = 0;
    for (String one : chosen) {
      String[] parts = one.split(":", 3);
      confirmed += parts.length == 3 && confirm(viewer, parts, value) ? 1 : 0;
    }
    next.addFlashAttribute("done", "verification.alike.done");
    next.addFlashAttribute("noticeArgs", List.of(confirmed));
    return "redirect:/verification/look-alikes";
  }

  private boolean confirm(Viewer viewer, String[] parts, String value) {
    Sheet sheet = desk.sheet(viewer, new DocumentId(UUID.fromString(parts[0])));
    return !desk.batchClosed(sheet.document()) && sheet.questions().stream()
        .filter(question -> question.kind() == Question.Kind.FIELD && question.page() == Integer.parseInt(parts[1]) && question.subject().equals(parts[2]))
        .filter(question -> question.value().equals(value) && !sheet.answers().containsKey(question.place())).findFirst()
        .map(question -> desk.answer(viewer, sheet, question, Answer.Outcome.CONFIRMED, value)).orElse(false);
  }

  private Map<String, List<LookAlikes.Member>> members(Viewer viewer) {
    Map<String, List<LookAlikes.Member>> members = new LinkedHashMap<>();
    for (Document document : desk.waiting(viewer, DOCUMENTS)) {
      ledger.reading(document.id()).ifPresent(reading -> form(reading).ifPresent(form -> members.computeIfAbsent(form, f -> new ArrayList<>()).addAll(open(desk.sheet(document), reading))));
    }
    return members;
  }

  private static java.util.Optional<String> form(Reading reading) {
    return reading.documents().stream().map(Reading.DocumentPart::form).filter(java.util.Objects::nonNull).map(form -> form.id() + "/" + form.version()).findFirst();
  }

  private List<LookAlikes.Member> open(Sheet sheet, Reading reading) {
    List<LookAlikes.Member> open = new ArrayList<>();
    for (int i = 0; i < sheet.questions().size(); i++) {
      Question question = sheet.questions().get(i);
      int number = i + 1;
      if (question.kind() == Question.Kind.FIELD && !sheet.answered(i) && !question.value().isEmpty() && question.box().size() == 4) {
        reading.pages().stream().filter(page -> page.number() == question.page() && ledger.pagePicture(sheet.document().id(), page.number()).isPresent()).findFirst()
            .ifPresent(page -> open.add(new LookAlikes.Member(sheet, number, page, question)));
      }
    }
    return open;
  }

  /** For the template: the part of the page to show. */
  @org.springframework.web.bind.annotation.ModelAttribute("crops")
  Crops crops() {
    return new Crops();
  }

  /** Makes crops in the template. */
  static final class Crops {
    public String of(LookAlikes.Member member) {
      return Crop.around(member.question().box(), member.page()).toString();
    }

    public String turn(LookAlikes.Member member) {
      return new UprightPage(member.page()).transform();
    }
  }
}
