package jp.fumikura.filing.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.fumikura.filing.disk.Shelf;
import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.DocumentId;
import jp.fumikura.ledger.FiledCopies;
import jp.fumikura.ledger.LedgerEvent;
import jp.fumikura.ledger.LedgerListener;
import jp.fumikura.ledger.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes withdrawn documents off the shelf. Doing so twice does no harm, so the position may lag behind a crash. */
final class ShelfListener implements LedgerListener {
  private final JdbcClient jdbc;
  private final FiledCopies copies;
  private final Shelf shelf;
  private final DataFolder folder;

  ShelfListener(JdbcClient jdbc, FiledCopies copies, Shelf shelf, DataFolder folder) {
    this.jdbc = jdbc;
    this.copies = copies;
    this.shelf = shelf;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "shelf";
  }

  @Override
  public long position() {
    return jdbc.sql("select position from shelf_position where one = 1").query(Long.class).single();
  }

  @Override
  public void take(List<LedgerEvent> events) {
    events.stream().filter(e -> e.kind() == LedgerEvent.Kind.WITHDRAWN).forEach(e -> takeOff(e.document()));
    jdbc.sql("update shelf_position set position = ? where one = 1").param(events.getLast().position()).update();
  }

  private void takeOff(DocumentId id) {
    try {
      for (FiledCopies.Copy copy : copies.of(id)) {
        if (ours(copy)) {
          shelf.takeOff(copy.path());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("document " + id + ", stage withdraw", e);
    }
  }

  /** At a place that was only planned a stranger's file may lie. */
  private boolean ours(FiledCopies.Copy copy) throws IOException {
    Path file = folder.share().resolve(copy.path());
    return Files.isRegularFile(file) && (copy.filed() || Sha256.of(file).equals(copy.sha256()));
  }
}
