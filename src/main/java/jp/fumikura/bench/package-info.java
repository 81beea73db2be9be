/** Measurements: each prints a table and one JSON object as its last line. */
@NullMarked
package jp.fumikura.bench;

import org.jspecify.annotations.NullMarked;
