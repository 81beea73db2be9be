package jp.fumikura.search.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Reading;
import jp.fumikura.ledger.UprightPage;
import jp.fumikura.page.Box;
import jp.fumikura.search.MarkedWord;
import jp.fumikura.search.SearchIndex;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * One document: the picture of a page with the words marked on it, what was read, and the filed PDF. A document a person
 * may not see answers exactly as one that does not exist.
 */
@Controller
@RequestMapping("/documents/{id}")
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
class DocumentPage {
  private final Ledger ledger;
  private final SearchIndex index;
  private final Sections sections;
  private final AuditTrail audit;
  private final Clock clock;

  DocumentPage(Ledger ledger, SearchIndex index, Sections sections, AuditTrail audit, Clock clock) {
    this.ledger = ledger;
    this.index = index;
    this.sections = sections;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Viewer viewer, Model model) {
    Document document = visible(id, viewer);
    audit.record(viewer.account(), "document.view", document.id().toString());
    List<MarkedWord> marks = index.mark(document.id(), q, viewer);
    int shown = page > 0 ? page : marks.stream().mapToInt(MarkedWord::page).min().orElse(1);
    Optional<Reading> reading = ledger.reading(document.id());
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("document", document);
    model.addAttribute("sectionName", sections.find(document.section()).map(Section::name).orElse(document.section()));
    model.addAttribute("words", q);
    model.addAttribute("number", shown);
    Optional<Reading.Page> pictured = reading.flatMap(r -> r.pages().stream().filter(p -> p.number() == shown).findFirst());
    model.addAttribute("page", pictured.orElse(null));
    model.addAttribute("upright", pictured.map(UprightPage::new).orElse(null));
    model.addAttribute("hits", marks.stream().filter(m -> m.page() == shown).map(MarkedWord::box).map(DocumentPage::roomy).toList());
    model.addAttribute("hitPages", marks.stream().map(MarkedWord::page).distinct().toList());
    model.addAttribute("fields", reading.stream().flatMap(r -> r.documents().stream()).flatMap(d -> d.fields().stream()).filter(f -> f.page() == shown).toList());
    model.addAttribute("hasPicture", ledger.pagePicture(document.id(), shown).isPresent());
    return "search/document";
  }

  /** A frame that touches the letters hides them. */
  private static Box roomy(Box box) {
    return box.grown(Math.max(2, box.height() / 10));
  }

  @GetMapping("/pages/{page}")
  ResponseEntity<FileSystemResource> picture(@PathVariable UUID id, @PathVariable int page, Viewer viewer) {
    Document document = visible(id, viewer);
    Path file = ledger.pagePicture(document.id(), page).orElseThrow(DocumentPage::missing);
    MediaType type = file.toString().endsWith(".png") ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG;
    return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(new FileSystemResource(file));
  }

  @GetMapping("/pdf")
  ResponseEntity<FileSystemResource> pdf(@PathVariable UUID id, Viewer viewer) {
    Document document = visible(id, viewer);
    Path file = ledger.filedPdf(document.id()).orElseThrow(DocumentPage::missing);
    audit.record(viewer.account(), "document.download", document.id().toString());
    String name = ContentDisposition.attachment().filename(file.getFileName().toString(), java.nio.charset.StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).header(HttpHeaders.CONTENT_DISPOSITION, name).cacheControl(CacheControl.noStore()).body(new FileSystemResource(file));
  }

  private Document visible(UUID id, Viewer viewer) {
    return ledger.document(new DocumentId(id)).filter(d -> viewer.maySee(d.section(), d.closedClass())).orElseThrow(DocumentPage::missing);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
