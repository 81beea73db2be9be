package jp.fumikura.ledger;

import java.util.UUID;

/** Names a document for good. */
public record DocumentId(UUID value) {
  public static DocumentId of(String text) {
    return new DocumentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
