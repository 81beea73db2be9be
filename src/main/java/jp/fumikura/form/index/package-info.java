/** Thousands of definitions as one file that is mapped, not loaded: found by the characters printed on them. */
@NullMarked
package jp.fumikura.form.index;

import org.jspecify.annotations.NullMarked;
