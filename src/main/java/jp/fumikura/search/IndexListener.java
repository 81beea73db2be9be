package jp.fumikura.search;

import java.util.List;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.LedgerListener;

/** Keeps the index up with the ledger's news; the ledger is asked for each document as it stands now. */
public final class IndexListener implements LedgerListener {
  private final Ledger ledger;
  private final SearchIndex index;
  private final PartMaker parts;

  public IndexListener(Ledger ledger, SearchIndex index, PartMaker parts) {
    this.ledger = ledger;
    this.index = index;
    this.parts = parts;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public long position() {
    return index.position();
  }

  @Override
  public void take(List<LedgerEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    index.take(LedgerEvent.touched(events).stream().map(this::change).toList(), events.getLast().position());
  }

  private SearchIndex.Change change(DocumentId id) {
    List<IndexedPart> now = ledger.document(id).filter(d -> d.state().onTheShelf()).map(d -> parts.of(d, ledger.reading(id))).orElse(List.of());
    return new SearchIndex.Change(id, now);
  }
}
