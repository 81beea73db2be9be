/** Versions of the classification table in the ledger's database. */
@NullMarked
package jp.fumikura.filing.jdbc;

import org.jspecify.annotations.NullMarked;
