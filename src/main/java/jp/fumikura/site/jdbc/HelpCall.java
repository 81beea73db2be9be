package jp.fumikura.site.jdbc;

import java.time.Instant;

/**
 * Someone called the supporter.
 *
 * @param page where the person was
 */
public record HelpCall(long number, String account, String name, String page, Instant at) {}
