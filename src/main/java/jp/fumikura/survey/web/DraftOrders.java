package jp.fumikura.survey.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.form.Anchor;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Problem;
import jp.fumikura.ledger.SheetWords;
import jp.fumikura.survey.CommonPrint;
import jp.fumikura.survey.draft.Origin;
import jp.fumikura.survey.draft.Revision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Orders for a draft: from blanks handed in, or from a filled sheet of a form nobody has drawn up. */
@Controller
class DraftOrders {
  private static final long LARGEST = 100_000_000;
  private static final int COMPARED = 8;
  private final DraftWork work;
  private final Ledger ledger;
  private final AuditTrail audit;

  DraftOrders(DraftWork work, Ledger ledger, AuditTrail audit) {
    this.work = work;
    this.ledger = ledger;
    this.audit = audit;
  }

  @PostMapping("/drafts/blanks")
  @OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
  String blanks(@RequestParam List<MultipartFile> files, @RequestParam(defaultValue = "drafts") String from, Viewer viewer, RedirectAttributes next) throws IOException {
    List<MultipartFile> good = files.stream().filter(file -> !file.isEmpty() && file.getSize() <= LARGEST).toList();
    for (MultipartFile file : good) {
      Path room = work.room();
      String name = name(file);
      Path blank = room.resolve("blank" + ending(name));
      file.transferTo(blank);
      work.draw(blank, room, Origin.blank(name), UnaryOperator.identity());
      audit.record(viewer.account(), "draft.order", "blank");
    }
    next.addFlashAttribute(good.isEmpty() ? "failed" : "done", good.isEmpty() ? "survey.no-file" : "survey.ordered");
    return back(from);
  }

  /** Only the ending of a name people gave ever becomes part of a path. */
  private static String ending(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^.*?(\\.[a-z]{2,5})?$", "$1");
  }

  private static String name(MultipartFile file) {
    String given = Optional.ofNullable(file.getOriginalFilename()).orElse("").replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
    return given.isEmpty() ? "blank" : given.substring(Math.max(0, given.length() - 200));
  }

  /** @param alike sheets of the same form: what they have in common is print, the rest somebody wrote */
  @PostMapping("/drafts/from-sheet")
  @OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
  String sheet(@RequestParam UUID document, @RequestParam(defaultValue = "") Set<UUID> alike, Viewer viewer, RedirectAttributes next) throws IOException {
    Document sheet = visible(viewer, document).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Path original = ledger.original(sheet.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Path room = work.room();
    Path copy = Files.copy(original, room.resolve("sheet" + ending(sheet.originalName())));
    CommonPrint print = new CommonPrint(alike.stream().filter(id -> !id.equals(document)).limit(COMPARED).flatMap(id -> visible(viewer, id).stream()).map(this::words).filter(w -> !w.isEmpty()).toList());
    int page = unknownPage(sheet);
    work.draw(copy, room, new Origin(sheet.originalName(), sheet.section(), sheet.closedClass()), form -> Revision.of(form).reworked(page, print::of).form());
    audit.record(viewer.account(), "draft.order", document.toString());
    next.addFlashAttribute("done", "survey.ordered");
    return back("unknown");
  }

  private Optional<Document> visible(Viewer viewer, UUID id) {
    return ledger.document(new DocumentId(id)).filter(d -> viewer.maySee(d.section(), d.closedClass()));
  }

  private List<Anchor> words(Document sheet) {
    int number = unknownPage(sheet);
    return ledger.reading(sheet.id()).stream().flatMap(reading -> reading.pages().stream()).filter(page -> page.number() == number).flatMap(page -> SheetWords.of(page).stream()).toList();
  }

  private static int unknownPage(Document sheet) {
    return sheet.problems().stream().filter(p -> p.code().equals("unknown-form")).mapToInt(Problem::page).map(page -> Math.max(1, page)).findFirst().orElse(1);
  }

  private static String back(String from) {
    return from.equals("unknown") ? "redirect:/verification/unknown-sheets" : "redirect:/drafts";
  }
}
