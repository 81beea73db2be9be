/** Types of field values (domain.md §4.1): what is accepted, its canonical form, its check. */
@NullMarked
package jp.fumikura.form.type;

import org.jspecify.annotations.NullMarked;
