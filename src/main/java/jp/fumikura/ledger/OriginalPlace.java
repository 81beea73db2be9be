package jp.fumikura.ledger;

import java.nio.file.Path;

/** Where an original and its receipt lie: a folder of its own, spread by the first two characters of the document's id. */
public record OriginalPlace(Path folder) {
  public static OriginalPlace of(DataFolder data, DocumentId id) {
    String name = id.toString();
    return new OriginalPlace(data.originals().resolve(name.substring(0, 2)).resolve(name));
  }

  public Path file() {
    return folder.resolve("original");
  }

  public Path receipt() {
    return folder.resolve("receipt");
  }
}
