package jp.fumikura.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.fumikura.access.Viewer;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;

/** A batch with every file accounted for: handed over = kept + duplicates, kept = waiting + filed + to check + withdrawn. */
public record BatchView(Batch batch, List<SheetRow> rows, Map<String, Long> counts) {
  /** Who sees a batch: whoever handed it over, and whoever may see its section's documents. */
  static boolean visible(Batch batch, Viewer viewer) {
    return viewer.account().equals(batch.account()) || viewer.maySee(batch.section(), "");
  }

  static BatchView of(Batch batch, Ledger ledger, Viewer viewer) {
    Map<DocumentId, Document> documents = ledger.documentsOf(batch.id()).stream().collect(Collectors.toMap(Document::id, Function.identity()));
    List<SheetRow> rows = new ArrayList<>();
    for (Arrival arrival : ledger.arrivals(batch.id())) {
      Document document = documents.containsKey(arrival.document()) ? documents.get(arrival.document()) : ledger.document(arrival.document()).orElseThrow();
      rows.add(SheetRow.of(rows.size() + 1, arrival, document, viewer.maySee(document.section(), document.closedClass()), batch.closedAt().isEmpty()));
    }
    return new BatchView(batch, rows, rows.stream().collect(Collectors.groupingBy(SheetRow::state, Collectors.counting())));
  }

  public long count(String state) {
    return counts.getOrDefault(state, 0L);
  }

  /** Nothing will move any more by itself. */
  public boolean settled() {
    return count("received") + count("reading") == 0;
  }

  public long done() {
    return rows.size() - count("received") - count("reading");
  }
}
