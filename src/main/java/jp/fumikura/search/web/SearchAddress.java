package jp.fumikura.search.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.fumikura.search.Facet;
import jp.fumikura.search.SearchQuery;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A search as an address: everything that was asked for stands in it, so that it can be sent to a colleague. */
public record SearchAddress(String words, Map<Facet, List<String>> chosen, int page) {
  static final int PER_PAGE = 20;

  public SearchAddress {
    chosen = Map.copyOf(chosen);
    page = Math.clamp(page, 1, SearchQuery.DEEPEST / PER_PAGE);
  }

  static SearchAddress of(MultiValueMap<String, String> parameters) {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      List<String> values = parameters.getOrDefault(facet.key(), List.of());
      if (!values.isEmpty()) {
        chosen.put(facet, List.copyOf(values));
      }
    }
    return new SearchAddress(parameters.getOrDefault("q", List.of("")).getFirst(), chosen, number(parameters.getFirst("page")));
  }

  private static int number(@org.jspecify.annotations.Nullable String text) {
    return text != null && text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
  }

  SearchQuery query() {
    return new SearchQuery(words, chosen, (page - 1) * PER_PAGE, PER_PAGE);
  }

  /** The same search with one facet value chosen, or no longer chosen, from the first page. */
  SearchAddress toggled(Facet facet, String value) {
    Map<Facet, List<String>> other = new EnumMap<>(Facet.class);
    other.putAll(chosen);
    List<String> values = new ArrayList<>(chosen.getOrDefault(facet, List.of()));
    if (!values.remove(value)) {
      values.add(value);
    }
    if (values.isEmpty()) {
      other.remove(facet);
    } else {
      other.put(facet, values);
    }
    return new SearchAddress(words, other, 1);
  }

  SearchAddress atPage(int other) {
    return new SearchAddress(words, chosen, other);
  }

  /** Path and query, encoded. */
  public String href() {
    UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
    Map<String, Object> values = new java.util.HashMap<>(Map.of("q", words));
    chosen.forEach((facet, list) -> {
      for (int i = 0; i < list.size(); i++) {
        uri.queryParam(facet.key(), "{" + facet.key() + i + "}");
        values.put(facet.key() + i, list.get(i));
      }
    });
    if (page > 1) {
      uri.queryParam("page", page);
    }
    return uri.encode().buildAndExpand(values).toUriString();
  }
}
