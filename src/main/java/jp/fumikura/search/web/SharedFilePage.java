package jp.fumikura.search.web;

import java.time.Clock;
import java.util.UUID;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.SharedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A file of the share: where it lies and what stands in it. One a person may not see answers as one that does not exist. */
@Controller
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
class SharedFilePage {
  private static final int LINES = 500;

  private final SearchIndex index;
  private final Sections sections;
  private final AuditTrail audit;
  private final Clock clock;

  SharedFilePage(SearchIndex index, Sections sections, AuditTrail audit, Clock clock) {
    this.index = index;
    this.sections = sections;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/shared/{id}")
  String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String q, Viewer viewer, Model model) {
    SharedText text = index.shared(new DocumentId(id), viewer).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    audit.record(viewer.account(), "shared-file.view", id.toString());
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("words", q);
    model.addAttribute("file", text.file());
    // As words: templates may not look into classes of the JDK's inside.
    model.addAttribute("path", text.file().path().toString());
    model.addAttribute("name", text.file().path().getFileName().toString());
    model.addAttribute("sectionName", sections.find(text.file().section()).map(Section::name).orElse(text.file().section()));
    model.addAttribute("lines", text.lines().stream().limit(LINES).toList());
    model.addAttribute("more", text.lines().size() > LINES);
    return "search/shared";
  }
}
