/** How a page falls into lines of text: connected pieces of ink, lines within cells, vertical runs, order of reading. */
@NullMarked
package jp.fumikura.reading.layout;

import org.jspecify.annotations.NullMarked;
