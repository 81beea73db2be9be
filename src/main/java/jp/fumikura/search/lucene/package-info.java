/** The search room's index in Lucene. */
@NullMarked
package jp.fumikura.search.lucene;

import org.jspecify.annotations.NullMarked;
