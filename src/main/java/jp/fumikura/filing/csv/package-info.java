/** The classification table as a CSV file. */
@NullMarked
package jp.fumikura.filing.csv;

import org.jspecify.annotations.NullMarked;
