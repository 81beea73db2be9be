package jp.fumikura.filing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.Document;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.FiledCopies;
import jp.fumikura.ledger.Ledger;
import jp.fumikura.ledger.Original;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Receipt;
import jp.fumikura.ledger.Sha256;

/** Re-hashes what is kept: every original against its row and its receipt, every filed PDF against its row. */
public final class Fixity {
  private final DataFolder folder;
  private final Ledger ledger;
  private final Acceptances acceptances;
  private final FiledCopies copies;

  public Fixity(DataFolder folder, Ledger ledger, Acceptances acceptances, FiledCopies copies) {
    this.folder = folder;
    this.ledger = ledger;
    this.acceptances = acceptances;
    this.copies = copies;
  }

  /** What is not as it was written down. */
  public enum Fault { ORIGINAL_MISSING, ORIGINAL_CHANGED, RECEIPT_MISSING, RECEIPT_DIFFERS, FILED_MISSING, FILED_CHANGED }

  /** @param path relative to the data folder */
  public record Finding(Fault fault, DocumentId document, String path) {}

  /** @param findings each fault, told as it is found too */
  public record Result(int originals, int filed, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }

    /** One line a fault, {@code FAULT document path}; the last line counts what was looked at. */
    public String text() {
      return findings.stream().map(f -> f.fault() + " " + f.document() + " " + f.path() + "\n").collect(Collectors.joining())
          + "originals " + originals + " filed " + filed + " faults " + findings.size() + "\n";
    }
  }

  /** Reads everything; hours on a large store. */
  public Result run(Consumer<Finding> found) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Consumer<Finding> note = f -> {
      findings.add(f);
      found.accept(f);
    };
    List<DocumentId> all = acceptances.all();
    for (DocumentId id : all) {
      original(ledger.document(id).orElseThrow(), note);
    }
    return new Result(all.size(), filed(note), findings);
  }

  private void original(Document document, Consumer<Finding> note) throws IOException {
    OriginalPlace place = OriginalPlace.of(folder, document.id());
    if (!Files.isRegularFile(place.file())) {
      note.accept(finding(Fault.ORIGINAL_MISSING, document.id(), place.file()));
    } else if (!Sha256.of(place.file()).equals(document.sha256())) {
      note.accept(finding(Fault.ORIGINAL_CHANGED, document.id(), place.file()));
    }
    Optional<Original> receipt = Files.isRegularFile(place.receipt()) ? Receipt.read(Files.readString(place.receipt())) : Optional.empty();
    if (receipt.isEmpty()) {
      note.accept(finding(Fault.RECEIPT_MISSING, document.id(), place.receipt()));
    } else if (!receipt.get().sha256().equals(document.sha256()) || !receipt.get().id().equals(document.id())) {
      note.accept(finding(Fault.RECEIPT_DIFFERS, document.id(), place.receipt()));
    }
  }

  private int filed(Consumer<Finding> note) throws IOException {
    int count = 0;
    Optional<DocumentId> after = Optional.empty();
    for (List<FiledCopies.Copy> some = copies.filed(after, 500); !some.isEmpty(); some = copies.filed(after, 500)) {
      for (FiledCopies.Copy copy : some) {
        filed(copy, note);
      }
      count += some.size();
      after = Optional.of(some.getLast().document());
    }
    return count;
  }

  private void filed(FiledCopies.Copy copy, Consumer<Finding> note) throws IOException {
    Path file = folder.share().resolve(copy.path());
    if (!Files.isRegularFile(file)) {
      note.accept(finding(Fault.FILED_MISSING, copy.document(), file));
    } else if (!Sha256.of(file).equals(copy.sha256())) {
      note.accept(finding(Fault.FILED_CHANGED, copy.document(), file));
    }
  }

  private Finding finding(Fault fault, DocumentId id, Path file) {
    return new Finding(fault, id, folder.root().relativize(file).toString());
  }
}
