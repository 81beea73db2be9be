/** The ledger on H2 and PostgreSQL: one schema, plain SQL. */
@NullMarked
package jp.fumikura.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
