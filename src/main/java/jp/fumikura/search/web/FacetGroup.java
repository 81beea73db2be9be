package jp.fumikura.search.web;

import java.util.List;
import jp.fumikura.search.Facet;

/** All values of one facet. */
public record FacetGroup(Facet facet, List<FacetLink> links) {
  public FacetGroup {
    links = List.copyOf(links);
  }

  /** Message key of its heading. */
  public String key() {
    return "search.facet." + facet.key();
  }
}
