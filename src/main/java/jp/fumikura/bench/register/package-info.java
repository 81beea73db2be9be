/** The form register at the size of a large city. */
@NullMarked
package jp.fumikura.bench.register;

import org.jspecify.annotations.NullMarked;
