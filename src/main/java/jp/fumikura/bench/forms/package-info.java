/** A measure of knowing forms that cannot be fooled: families of forms drawn at random, filled, stamped and scanned, none of them ever used to tune. */
@NullMarked
package jp.fumikura.bench.forms;

import org.jspecify.annotations.NullMarked;
