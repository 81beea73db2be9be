package jp.fumikura.ledger;

import java.util.List;
import java.util.Optional;

/** Every file the ledger says lies in the share, for fixity and for clearing up. */
public interface FiledCopies {
  /**
   * @param path relative to the share
   * @param filed false where the place was only planned; a halt may have left the file there
   */
  record Copy(DocumentId document, int version, String path, String sha256, boolean filed) {}

  /** Copies that count, by document; those of documents after {@code after}, at most so many documents. */
  List<Copy> filed(Optional<DocumentId> after, int most);

  /** All copies of one document that may lie in the share, planned ones too. */
  List<Copy> of(DocumentId id);
}
