package jp.fumikura.ledger;

import java.time.Instant;

/**
 * An original that lies in the store, safe on disk, and is to be entered: what its receipt says.
 *
 * @param batch entered too where the ledger does not know it
 * @param originalName file name as handed over
 * @param sha256 lower-case hex
 */
public record Original(DocumentId id, Batch batch, String originalName, String sha256, long bytes, Instant receivedAt) {}
