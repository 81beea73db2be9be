/** The queue of readings in the ledger's database. */
@NullMarked
package jp.fumikura.processing.jdbc;

import org.jspecify.annotations.NullMarked;
