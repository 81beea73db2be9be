/** Seal and signature fields, and what stands in them. */
@NullMarked
package jp.fumikura.mark;

import org.jspecify.annotations.NullMarked;
