package jp.fumikura.search.web;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.fumikura.access.AuditTrail;
import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Section;
import jp.fumikura.access.Viewer;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.SearchResult;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search room's first page: a word in, documents out. */
@Controller
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
class SearchPage {
  private final SearchIndex index;
  private final FacetWords words;
  private final Sections sections;
  private final AuditTrail audit;
  private final Clock clock;

  SearchPage(SearchIndex index, FacetWords words, Sections sections, AuditTrail audit, Clock clock) {
    this.index = index;
    this.words = words;
    this.sections = sections;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/search")
  String search(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer, Locale locale, Model model) {
    SearchAddress address = SearchAddress.of(parameters);
    SearchResult result = index.search(address.query(), viewer);
    if (!address.words().isBlank()) {
      audit.record(viewer.account(), "search.query", "-");
    }
    model.addAttribute("zone", clock.getZone());
    model.addAttribute("address", address);
    model.addAttribute("result", result);
    model.addAttribute("groups", words.groups(result, address, locale));
    model.addAttribute("sectionNames", names());
    model.addAttribute("pages", SearchPages.of(address, result.total()));
    return "search/search";
  }

  private Map<String, String> names() {
    return sections.all().stream().collect(Collectors.toMap(Section::code, Section::name));
  }
}
