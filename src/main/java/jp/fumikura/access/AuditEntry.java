package jp.fumikura.access;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param number from 1, without gaps
 * @param action verb from the closed list of the rooms, e.g. {@code document.view}
 * @param object id of what it was done to; never a name, a text or a search word
 * @param mac HMAC-SHA-256 over this entry and the one before it, lower-case hex
 */
public record AuditEntry(long number, Instant at, String account, String action, String object, String mac) {}
