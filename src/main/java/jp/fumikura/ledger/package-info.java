/** Documents, batches, stages, what was found, corrections; announces what was filed. */
@NullMarked
package jp.fumikura.ledger;

import org.jspecify.annotations.NullMarked;
