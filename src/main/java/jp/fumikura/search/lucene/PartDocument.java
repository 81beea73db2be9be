package jp.fumikura.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.fumikura.search.Facet;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.JoinedLines;
import jp.fumikura.search.SharedFile;
import jp.fumikura.text.FoldedText;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.util.BytesRef;

/** A part as a Lucene document. */
final class PartDocument {
  private static final FacetsConfig FACETS = facets();

  private PartDocument() {}

  private static FacetsConfig facets() {
    FacetsConfig config = new FacetsConfig();
    for (Facet facet : Facet.values()) {
      config.setMultiValued(Fields.facet(facet), facet == Facet.MARK);
    }
    return config;
  }

  static FacetsConfig config() {
    return FACETS;
  }

  static Document of(IndexedPart part) throws IOException {
    Document doc = new Document();
    keys(part, doc);
    texts(part, doc);
    part.shared().ifPresent(file -> shared(file, doc));
    facets(part).forEach((facet, values) -> values.stream().filter(v -> !v.isEmpty())
        .forEach(v -> doc.add(new SortedSetDocValuesFacetField(Fields.facet(facet), v))));
    return FACETS.build(doc);
  }

  private static void keys(IndexedPart part, Document doc) {
    String id = part.document().toString();
    doc.add(new StringField(Fields.DOCUMENT, id, Field.Store.YES));
    doc.add(new SortedDocValuesField(Fields.DOCUMENT, new BytesRef(id)));
    doc.add(new StringField(Fields.SECTION, part.section(), Field.Store.YES));
    doc.add(new StringField(Fields.CLOSED, part.closedClass().isEmpty() ? Fields.OPEN : part.closedClass(), Field.Store.NO));
    doc.add(new NumericDocValuesField(Fields.RECEIVED, part.receivedAt().toEpochMilli()));
    doc.add(new NumericDocValuesField(Fields.FIRST_PAGE, part.firstPage()));
    doc.add(new StoredField(Fields.RECEIVED, part.receivedAt().toEpochMilli()));
    doc.add(new StoredField(Fields.FIRST_PAGE, part.firstPage()));
    doc.add(new StoredField(Fields.PAGES, part.pages()));
    doc.add(new StoredField(Fields.TITLE, part.title()));
    doc.add(new StoredField(Fields.FORM, part.form()));
    doc.add(new StoredField(Fields.CLASS, part.classCode()));
    doc.add(new StoredField(Fields.REVIEW, part.needsReview() ? 1 : 0));
    doc.add(new StoredField(Fields.TURNS, quarters(part.turns())));
  }

  private static byte[] quarters(List<Integer> turns) {
    byte[] quarters = new byte[turns.size()];
    for (int i = 0; i < quarters.length; i++) {
      quarters[i] = (byte) (turns.get(i) / 90);
    }
    return quarters;
  }

  /** Degrees a page is turned by to be read; 0 where nothing is known of it. */
  static int turn(Document doc, int index) {
    BytesRef quarters = doc.getBinaryValue(Fields.TURNS);
    return quarters == null || index >= quarters.length ? 0 : 90 * quarters.bytes[quarters.offset + index];
  }

  private static void shared(SharedFile file, Document doc) {
    doc.add(new StringField(Fields.SHARED_PATH, file.path().toString(), Field.Store.YES));
    doc.add(new StoredField(Fields.SHARED_BYTES, file.bytes()));
    doc.add(new StoredField(Fields.SHARED_UNREAD, file.unread()));
  }

  static SharedFile shared(Document doc) {
    return new SharedFile(Path.of(doc.get(Fields.SHARED_PATH)), doc.get(Fields.SECTION), doc.getField(Fields.SHARED_BYTES).numericValue().longValue(),
        Instant.ofEpochMilli(doc.getField(Fields.RECEIVED).numericValue().longValue()), doc.get(Fields.SHARED_UNREAD));
  }

  static void texts(IndexedPart part, Document doc) {
    String title = FoldedText.of(part.title()).folded();
    String body = part.lines().stream().collect(Collectors.groupingBy(IndexedLine::page, TreeMap::new, Collectors.toList())).values().stream()
        .map(page -> new JoinedLines(page).searchable()).collect(Collectors.joining("\n"));
    String all = title + "\n" + body;
    doc.add(new TextField(Fields.WORDS, all, Field.Store.NO));
    doc.add(new TextField(Fields.PAIRS, all, Field.Store.NO));
    doc.add(new StoredField(Fields.LINES, StoredLines.write(part.lines())));
  }

  private static Map<Facet, List<String>> facets(IndexedPart part) {
    return Map.of(
        Facet.BUREAU, List.of(part.bureau()),
        Facet.SECTION, List.of(part.section()),
        Facet.FORM, List.of(part.form().isEmpty() ? "" : part.title()),
        Facet.CLASS, List.of(part.classCode()),
        Facet.YEAR, List.of(Integer.toString(part.fiscalYear())),
        Facet.MARK, part.marks(),
        Facet.STATE, List.of(part.shared().isPresent() ? "SHARED" : part.needsReview() ? "NEEDS_REVIEW" : "FILED"));
  }
}
