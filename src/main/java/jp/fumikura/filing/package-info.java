/** The shelf: classification table, names, retention, fixity. */
@NullMarked
package jp.fumikura.filing;

import org.jspecify.annotations.NullMarked;
