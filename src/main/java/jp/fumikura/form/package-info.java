/** Form definitions and versions: which 様式 a page is, where its fields lie, what stands in them. */
@NullMarked
package jp.fumikura.form;

import org.jspecify.annotations.NullMarked;
