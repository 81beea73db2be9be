package jp.fumikura.search.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.access.Section;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.calendar.FiscalYear;
import jp.fumikura.search.Facet;
import jp.fumikura.search.FacetCount;
import jp.fumikura.search.SearchResult;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Facet values in the words people use: names of sections, 令和8年度, 押印欄：押印なし. */
@Component
class FacetWords {
  private final Sections sections;
  private final MessageSource messages;

  FacetWords(Sections sections, MessageSource messages) {
    this.sections = sections;
    this.messages = messages;
  }

  List<FacetGroup> groups(SearchResult result, SearchAddress address, Locale locale) {
    Map<String, String> names = sections.all().stream().collect(Collectors.toMap(Section::code, Section::name));
    return Stream.of(Facet.values()).map(facet -> group(facet, result, address, names, locale)).filter(group -> !group.links().isEmpty()).toList();
  }

  private FacetGroup group(Facet facet, SearchResult result, SearchAddress address, Map<String, String> names, Locale locale) {
    List<FacetCount> counts = result.facets().getOrDefault(facet, List.of());
    List<String> chosen = address.chosen().getOrDefault(facet, List.of());
    Stream<FacetLink> lost = chosen.stream().filter(value -> counts.stream().noneMatch(c -> c.value().equals(value)))
        .map(value -> new FacetLink(label(facet, value, names, locale), 0, address.toggled(facet, value).href(), true));
    Stream<FacetLink> found = counts.stream()
        .map(c -> new FacetLink(label(facet, c.value(), names, locale), c.count(), address.toggled(facet, c.value()).href(), chosen.contains(c.value())));
    return new FacetGroup(facet, Stream.concat(lost, found).toList());
  }

  String label(Facet facet, String value, Map<String, String> names, Locale locale) {
    return switch (facet) {
      case SECTION -> names.getOrDefault(value, value);
      case YEAR -> locale.getLanguage().equals("en") ? "FY" + value : new FiscalYear(Integer.parseInt(value)).inJapanese();
      case MARK, STATE -> Objects.requireNonNullElse(messages.getMessage("search." + facet.key() + "." + value.replace(':', '.'), null, value, locale), value);
      case BUREAU, FORM, CLASS -> value;
    };
  }
}
