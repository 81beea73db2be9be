/** The words of Lucene's Japanese dictionary as a language model for what was read. */
@NullMarked
package jp.fumikura.reading.lucene;

import org.jspecify.annotations.NullMarked;
