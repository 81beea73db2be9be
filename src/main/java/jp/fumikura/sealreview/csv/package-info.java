/** Comma-separated files in and out. */
@NullMarked
package jp.fumikura.sealreview.csv;

import org.jspecify.annotations.NullMarked;
