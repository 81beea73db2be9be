package jp.fumikura.search.json;

import jp.fumikura.search.SearchResult;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A search result as the API answers it, both ways. */
public final class ResultJson {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private ResultJson() {}

  public static String write(SearchResult result) {
    return MAPPER.writeValueAsString(result);
  }

  public static SearchResult read(String json) {
    return MAPPER.readValue(json, SearchResult.class);
  }
}
