package jp.fumikura.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DurableFiles;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Original;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Receipt;

/** At start-up the store and the ledger are laid side by side; what one of them lost, the other gives back. */
public final class StoreReconciliation {
  private final DataFolder folder;
  private final Ledger ledger;
  private final Acceptances acceptances;
  private final Reception reception;

  public StoreReconciliation(DataFolder folder, Ledger ledger, Acceptances acceptances, Reception reception) {
    this.folder = folder;
    this.ledger = ledger;
    this.acceptances = acceptances;
    this.reception = reception;
  }

  /**
   * @param entered receipts the ledger did not know: their rows were written anew
   * @param missing rows without an original: marked as a problem
   * @param discarded originals nobody was ever told about, cut short by a halt
   * @param receipts slips written anew from the ledger
   */
  public record Result(int entered, int missing, int discarded, int receipts) {
    Result plus(Result o) {
      return new Result(entered + o.entered, missing + o.missing, discarded + o.discarded, receipts + o.receipts);
    }
  }

  public Result run() throws IOException {
    Set<DocumentId> rows = new HashSet<>(acceptances.all());
    Result result = new Result(0, 0, 0, 0);
    for (Path spread : list(folder.originals())) {
      for (Path place : list(spread)) {
        result = result.plus(look(new OriginalPlace(place), rows));
      }
    }
    for (DocumentId lost : rows) {
      acceptances.missing(lost);
    }
    return result.plus(new Result(0, rows.size(), 0, 0));
  }

  /** Takes the document off {@code rows} where its original is there. */
  private Result look(OriginalPlace place, Set<DocumentId> rows) throws IOException {
    Files.deleteIfExists(DurableFiles.part(place.file()));
    Files.deleteIfExists(DurableFiles.part(place.receipt()));
    DocumentId id = DocumentId.of(place.folder().getFileName().toString());
    boolean row = rows.contains(id);
    if (!Files.isRegularFile(place.file())) {
      if (!row) {
        reception.discard(place);
      }
      return new Result(0, 0, 0, 0);
    }
    rows.remove(id);
    Optional<Original> receipt = Files.isRegularFile(place.receipt()) ? Receipt.read(Files.readString(place.receipt())) : Optional.empty();
    return row ? withRow(id, receipt) : withoutRow(place, receipt);
  }

  private Result withRow(DocumentId id, Optional<Original> receipt) throws IOException {
    if (receipt.isPresent()) {
      return new Result(0, 0, 0, 0);
    }
    Document document = ledger.document(id).orElseThrow();
    Files.deleteIfExists(OriginalPlace.of(folder, id).receipt());
    reception.writeReceipt(new Original(id, ledger.batch(document.batch()).orElseThrow(), document.originalName(), document.sha256(), document.bytes(), document.receivedAt()));
    return new Result(0, 0, 0, 1);
  }

  private Result withoutRow(OriginalPlace place, Optional<Original> receipt) throws IOException {
    if (receipt.isEmpty()) {
      reception.discard(place);
      return new Result(0, 0, 1, 0);
    }
    if (acceptances.enter(receipt.get()).outcome() == Arrival.Outcome.DUPLICATE) {
      reception.discard(place);
    }
    return new Result(1, 0, 0, 0);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }
}
