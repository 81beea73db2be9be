package jp.fumikura.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.fumikura.ledger.Acceptances;
import jp.fumikura.ledger.Arrival;
import jp.fumikura.ledger.Batch;
import jp.fumikura.ledger.BatchClosed;
import jp.fumikura.ledger.BatchId;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.DurableFiles;
import jp.fumikura.ledger.Milestones;
import jp.fumikura.ledger.Original;
import jp.fumikura.ledger.OriginalPlace;
import jp.fumikura.ledger.Receipt;

/**
 * The desk where files are handed over. When {@link #receive} returns, the bytes, their receipt and their entry are on
 * disk; until then nobody may throw the file away.
 */
public final class Reception {
  private final DataFolder folder;
  private final Acceptances acceptances;
  private final DurableFiles files;
  private final Milestones milestones;
  private final Clock clock;

  public Reception(DataFolder folder, Acceptances acceptances, Milestones milestones, Clock clock) {
    this.folder = folder;
    this.acceptances = acceptances;
    this.files = new DurableFiles(milestones);
    this.milestones = milestones;
    this.clock = clock;
  }

  /** Opens a batch. */
  public Batch open(String name, String section, String account, Batch.Source source) {
    Batch batch = new Batch(new BatchId(UUID.randomUUID()), HandoverName.of(name), section, account, source, clock.instant(), Optional.empty());
    acceptances.open(batch);
    return batch;
  }

  /** Takes one file. Any bytes are taken: what they are worth is said by whoever reads them. */
  public Arrival receive(Batch batch, String givenName, InputStream bytes) throws IOException {
    DocumentId id = new DocumentId(UUID.randomUUID());
    OriginalPlace place = OriginalPlace.of(folder, id);
    DurableFiles.Written written = store(bytes, place);
    String name = HandoverName.of(givenName);
    Optional<DocumentId> kept = acceptances.keeping(batch.section(), written.sha256());
    if (kept.isPresent()) {
      return again(batch, name, kept.get(), place, written);
    }
    Instant now = clock.instant();
    Original original = new Original(id, batch, name, written.sha256(), written.bytes(), now);
    writeReceipt(original);
    milestones.reached(Milestones.Point.RECEIPT_SAFE);
    Arrival arrival = enter(original, place);
    if (arrival.outcome() == Arrival.Outcome.DUPLICATE) {
      discard(place);
    }
    milestones.reached(Milestones.Point.ENTERED);
    return arrival;
  }

  /** A closed batch refuses for good; any other trouble leaves the receipt, from which the entry is made at the next start. */
  private Arrival enter(Original original, OriginalPlace place) throws IOException {
    try {
      return acceptances.enter(original);
    } catch (BatchClosed e) {
      discard(place);
      throw e;
    }
  }

  /** Writes the receipt of an original that lies in the store. */
  void writeReceipt(Original original) throws IOException {
    files.write(new ByteArrayInputStream(Receipt.write(original).getBytes(StandardCharsets.UTF_8)), OriginalPlace.of(folder, original.id()).receipt());
  }

  private DurableFiles.Written store(InputStream bytes, OriginalPlace place) throws IOException {
    try {
      DurableFiles.Written written = files.write(bytes, place.file());
      milestones.reached(Milestones.Point.ORIGINAL_SAFE);
      return written;
    } catch (IOException e) {
      discard(place);
      throw e;
    }
  }

  /** Kept once; where the copy kept before was lost, this one takes its place. */
  private Arrival again(Batch batch, String name, DocumentId kept, OriginalPlace place, DurableFiles.Written written) throws IOException {
    Path before = OriginalPlace.of(folder, kept).file();
    if (Files.exists(before)) {
      discard(place);
    } else {
      files.move(place.file(), before);
      discard(place);
    }
    return acceptances.enterDuplicate(batch, name, kept, written.bytes());
  }

  /** Receipt first: an original without one was never accepted. */
  void discard(OriginalPlace place) throws IOException {
    files.delete(place.receipt());
    files.delete(place.file());
    Files.deleteIfExists(place.folder());
  }
}
