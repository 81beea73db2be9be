package jp.fumikura.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.intake.Reception;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Handing over: drop hundreds of files as one batch, see how far each of them is, take a wrong one back. */
@Controller
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD})
class IntakePages {
  private static final int LATEST = 50;

  private final Reception reception;
  private final Acceptances acceptances;
  private final Ledger ledger;
  private final Sections sections;
  private final AuditTrail audit;

  IntakePages(Reception reception, Acceptances acceptances, Ledger ledger, Sections sections, AuditTrail audit) {
    this.reception = reception;
    this.acceptances = acceptances;
    this.ledger = ledger;
    this.sections = sections;
    this.audit = audit;
  }

  @GetMapping("/intake")
  String door(Viewer viewer, Model model) {
    model.addAttribute("batches", ledger.batches(LATEST * 10).stream().filter(b -> BatchView.visible(b, viewer)).limit(LATEST).map(b -> BatchView.of(b, ledger, viewer)).toList());
    model.addAttribute("sections", owners(viewer));
    return "intake/intake";
  }

  /** Opens a batch and takes what comes with the form; with scripts, files follow one by one. */
  @PostMapping("/intake")
  String open(Viewer viewer, @RequestParam(defaultValue = "") String name, @RequestParam String section, @RequestParam Optional<List<MultipartFile>> files)
      throws IOException {
    Batch batch = reception.open(name.isBlank() ? "名称なし" : name, owner(viewer, section), viewer.account(), Batch.Source.WEB);
    audit.record(viewer.account(), "batch.open", batch.id().toString());
    receive(batch, files.orElse(List.of()));
    return "redirect:/intake/" + batch.id();
  }

  @GetMapping("/intake/{id}")
  String batch(Viewer viewer, @PathVariable String id, Model model) {
    model.addAttribute("view", BatchView.of(visible(viewer, id), ledger, viewer));
    return "intake/batch";
  }

  /** The part of the page that moves. */
  @GetMapping("/intake/{id}/sheets")
  String sheets(Viewer viewer, @PathVariable String id, Model model) {
    model.addAttribute("view", BatchView.of(visible(viewer, id), ledger, viewer));
    return "intake/batch :: sheets";
  }

  /** More files for an open batch. 204 means: safe on disk. */
  @PostMapping("/intake/{id}/files")
  @ResponseBody
  ResponseEntity<Void> files(Viewer viewer, @PathVariable String id, @RequestParam List<MultipartFile> files) throws IOException {
    Batch batch = visible(viewer, id);
    if (batch.closedAt().isPresent()) {
      return ResponseEntity.status(HttpStatus.CONFLICT).build();
    }
    receive(batch, files);
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/intake/{id}/withdraw")
  String withdraw(Viewer viewer, @PathVariable String id, @RequestParam String document, RedirectAttributes notice) {
    Batch batch = visible(viewer, id);
    Document wrong = ledger.document(DocumentId.of(document)).filter(d -> d.batch().equals(batch.id())).orElseThrow(IntakePages::unknown);
    boolean done = acceptances.withdraw(wrong.id(), viewer.account());
    if (done) {
      audit.record(viewer.account(), "document.withdraw", document);
    }
    notice.addFlashAttribute(done ? "done" : "failed", done ? "intake.withdrawn" : "intake.not-withdrawn");
    return "redirect:/intake/" + id;
  }

  @PostMapping("/intake/{id}/close")
  String close(Viewer viewer, @PathVariable String id, RedirectAttributes notice) {
    Batch batch = visible(viewer, id);
    if (!BatchView.of(batch, ledger, viewer).settled()) {
      notice.addFlashAttribute("warned", "intake.not-settled");
      return "redirect:/intake/" + id;
    }
    acceptances.close(batch.id());
    audit.record(viewer.account(), "batch.close", id);
    notice.addFlashAttribute("done", "intake.closed");
    return "redirect:/intake/" + id;
  }

  private void receive(Batch batch, List<MultipartFile> files) throws IOException {
    for (MultipartFile file : files) {
      String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
      if (file.isEmpty() && name.isEmpty()) {
        continue;
      }
      try (InputStream in = file.getInputStream()) {
        reception.receive(batch, name, in);
      }
    }
  }

  /** The scanning centre scans for every section; a section's own people for theirs. */
  private List<Section> owners(Viewer viewer) {
    boolean centre = viewer.everySection() || viewer.has(Role.OPERATOR) || viewer.has(Role.SUPPORTER);
    return sections.all().stream().filter(s -> centre || viewer.sections().contains(s.code())).toList();
  }

  private String owner(Viewer viewer, String section) {
    return owners(viewer).stream().map(Section::code).filter(section::equals).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
  }

  private Batch visible(Viewer viewer, String id) {
    return batchId(id).flatMap(ledger::batch).filter(b -> BatchView.visible(b, viewer)).orElseThrow(IntakePages::unknown);
  }

  private static Optional<BatchId> batchId(String id) {
    try {
      return Optional.of(BatchId.of(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
