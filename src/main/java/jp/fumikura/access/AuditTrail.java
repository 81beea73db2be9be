package jp.fumikura.access;

/** Who did what to which object. Append-only and hash-chained; never holds personal data or search words in clear. */
public interface AuditTrail {
  /**
   * @param account who
   * @param action verb from a closed list, e.g. {@code document.view}
   * @param object id of what it was done to
   */
  void record(String account, String action, String object);
}
