package jp.fumikura.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import jp.fumikura.ledger.DocumentId;

/**
 * A file of the share as the index knows it.
 *
 * @param section whose people find it
 * @param unread code of the reason why only its name is found ({@code problem.<code>}); empty where its words are
 */
public record SharedFile(Path path, String section, long bytes, Instant modified, String unread) {
  /** The same path is the same file, whatever becomes of its content. */
  public static DocumentId id(Path path) {
    return new DocumentId(UUID.nameUUIDFromBytes(path.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Whether it must be read again. */
  public boolean changed(SharedFile now) {
    return bytes != now.bytes || !modified.equals(now.modified) || !section.equals(now.section);
  }
}
