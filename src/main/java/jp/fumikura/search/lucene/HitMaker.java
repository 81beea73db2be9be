package jp.fumikura.search.lucene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.search.Hit;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.JoinedLines;
import jp.fumikura.search.MarkedWord;
import jp.fumikura.search.Snippet;
import org.apache.lucene.document.Document;

/** What a found document shows: its card, and where the words stand. */
final class HitMaker {
  private static final int SNIPPETS = 3;
  private static final int AROUND = 40;
  /** A page full of one common word is marked so far and no further. */
  private static final int MOST_MARKS = 2_000;

  private HitMaker() {}

  static Hit hit(Document doc, Set<String> keys) {
    List<Snippet> snippets = snippets(doc, keys);
    int first = number(doc, Fields.FIRST_PAGE);
    int turn = PartDocument.turn(doc, Hit.page(first, snippets) - first);
    return new Hit(DocumentId.of(doc.get(Fields.DOCUMENT)), doc.get(Fields.TITLE), doc.get(Fields.SECTION), doc.get(Fields.FORM), doc.get(Fields.CLASS),
        first, number(doc, Fields.PAGES), Instant.ofEpochMilli(doc.getField(Fields.RECEIVED).numericValue().longValue()),
        number(doc, Fields.REVIEW) == 1, Objects.requireNonNullElse(doc.get(Fields.SHARED_PATH), ""), turn, snippets);
  }

  private static int number(Document doc, String field) {
    return doc.getField(field).numericValue().intValue();
  }

  private static List<Snippet> snippets(Document doc, Set<String> keys) {
    List<Snippet> out = new ArrayList<>();
    for (JoinedLines page : pages(doc).toList()) {
      page.find(keys).stream().limit(SNIPPETS - out.size()).map(place -> page.snippet(place, AROUND)).forEach(out::add);
      if (out.size() >= SNIPPETS) {
        break;
      }
    }
    return out;
  }

  static List<MarkedWord> marks(Document doc, Set<String> keys) {
    return pages(doc).flatMap(page -> page.find(keys).stream().flatMap(place -> page.boxes(place).stream())).limit(MOST_MARKS).toList();
  }

  private static Stream<JoinedLines> pages(Document doc) {
    Map<Integer, List<IndexedLine>> pages = StoredLines.read(doc.getBinaryValue(Fields.LINES)).stream()
        .collect(Collectors.groupingBy(IndexedLine::page, TreeMap::new, Collectors.toList()));
    return pages.values().stream().map(JoinedLines::new);
  }
}
