package jp.fumikura.search.web;

import jp.fumikura.access.OpenTo;
import jp.fumikura.access.Role;
import jp.fumikura.access.Viewer;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.json.ResultJson;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The search room for programs: the same question, the same rights, the same answer as JSON. */
@RestController
@OpenTo({Role.OPERATOR, Role.SUPPORTER, Role.SECTION_CLERK, Role.SECTION_HEAD, Role.REFORM_OFFICE, Role.RECORDS_OFFICE})
class SearchApi {
  private final SearchIndex index;

  SearchApi(SearchIndex index) {
    this.index = index;
  }

  /** Parameters as on the page: {@code q}, {@code page}, and any facet by its key. */
  @GetMapping(path = "/api/search", produces = "application/json")
  String search(@RequestParam MultiValueMap<String, String> parameters, Viewer viewer) {
    return ResultJson.write(index.search(SearchAddress.of(parameters).query(), viewer));
  }

  /** Empties the index; it fills again from the ledger while people go on working. */
  @PostMapping("/api/search/reindex")
  @OpenTo(Role.RECORDS_OFFICE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  void reindex() {
    index.forget();
  }
}
