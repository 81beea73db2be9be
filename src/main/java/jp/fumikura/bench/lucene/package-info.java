/** Measurements of the search room beside bare Lucene. */
@NullMarked
package jp.fumikura.bench.lucene;

import org.jspecify.annotations.NullMarked;
