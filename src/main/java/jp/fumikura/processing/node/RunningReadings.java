package jp.fumikura.processing.node;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.fumikura.ledger.DocumentId;

/** How far this node has got with what it reads right now; for screens, kept nowhere. */
public final class RunningReadings {
  private final Map<DocumentId, Pages> now = new ConcurrentHashMap<>();

  public record Pages(int done, int all) {}

  void progress(DocumentId id, int done, int all) {
    now.put(id, new Pages(done, all));
  }

  void ended(DocumentId id) {
    now.remove(id);
  }

  public Optional<Pages> of(DocumentId id) {
    return Optional.ofNullable(now.get(id));
  }
}
