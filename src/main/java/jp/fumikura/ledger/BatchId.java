package jp.fumikura.ledger;

import java.util.UUID;

/** Names a batch: what was handed over together. */
public record BatchId(UUID value) {
  public static BatchId of(String text) {
    return new BatchId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
