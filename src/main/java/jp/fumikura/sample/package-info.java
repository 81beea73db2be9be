/** The sample city: made-up forms, filled, stamped and scanned, with the truth beside them. */
@NullMarked
package jp.fumikura.sample;

import org.jspecify.annotations.NullMarked;
