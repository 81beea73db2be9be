package jp.fumikura.access;

import java.util.List;

/**
 * What a look over the whole trail found.
 *
 * @param entries how many entries there are
 * @param faults empty where the trail is whole
 */
public record AuditVerdict(long entries, List<Fault> faults) {
  public AuditVerdict {
    faults = List.copyOf(faults);
  }

  /** One line a fault, {@code AUDIT_kind entry}; the last line counts. */
  public String text() {
    return faults.stream().map(f -> "AUDIT_" + f.kind() + " " + f.number() + "\n").collect(java.util.stream.Collectors.joining())
        + "audit entries " + entries + " faults " + faults.size() + "\n";
  }

  public boolean whole() {
    return faults.isEmpty();
  }

  /** @param number of the entry the fault shows at */
  public record Fault(long number, Kind kind) {}

  /**
   * {@code CHANGED}: an entry is not what was written, or stands at another place; {@code MISSING}: entries before it
   * are gone; {@code CUT}: the trail ends before the last entry remembered outside the database (also after an old
   * backup was put back).
   */
  public enum Kind { CHANGED, MISSING, CUT }
}
