/** Accounts, sections, login limits and the audit trail in the database. */
@NullMarked
package jp.fumikura.access.jdbc;

import org.jspecify.annotations.NullMarked;
