package jp.fumikura.search.web;

import jp.fumikura.search.SearchQuery;
import org.jspecify.annotations.Nullable;

/** Where leafing leads; null where there is no such page. */
public record SearchPages(int page, long last, @Nullable String before, @Nullable String next) {
  static SearchPages of(SearchAddress address, long total) {
    long last = Math.max(1, Math.min((total + SearchAddress.PER_PAGE - 1) / SearchAddress.PER_PAGE, SearchQuery.DEEPEST / SearchAddress.PER_PAGE));
    int page = address.page();
    return new SearchPages(page, last, page > 1 ? address.atPage(page - 1).href() : null, page < last ? address.atPage(page + 1).href() : null);
  }
}
