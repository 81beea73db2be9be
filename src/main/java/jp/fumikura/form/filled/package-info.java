/** What people put on a form: writing at its places, circled words, ticked boxes, digits in boxes. */
@NullMarked
package jp.fumikura.form.filled;

import org.jspecify.annotations.NullMarked;
