/** Searchable PDF/A-2b with the pixels of the scan untouched. */
@NullMarked
package jp.fumikura.pdf;

import org.jspecify.annotations.NullMarked;
