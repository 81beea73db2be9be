/** The reading as JSON: the contract {@code fumikura-reading/1}. */
@NullMarked
package jp.fumikura.ledger.json;

import org.jspecify.annotations.NullMarked;
