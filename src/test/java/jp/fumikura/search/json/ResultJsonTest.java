package jp.fumikura.search.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.search.Facet;
import jp.fumikura.search.FacetCount;
import jp.fumikura.search.Hit;
import jp.fumikura.search.SearchResult;
import jp.fumikura.search.Snippet;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
  @Test
  void aResultComesBackAsItWent() {
    Hit hit = new Hit(new DocumentId(new UUID(1, 2)), "還付請求書", "A01", "f1", "C-1", 1, 2, Instant.parse("2026-11-21T00:00:00Z"), true, "", 180, List.of(new Snippet(1, "前", "語", "後")));
    SearchResult result = new SearchResult(1, List.of(hit), Map.of(Facet.SECTION, List.of(new FacetCount("A01", 1))), false);
    assertThat(ResultJson.read(ResultJson.write(result))).isEqualTo(result);
  }
}
