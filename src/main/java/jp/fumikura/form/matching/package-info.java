/** How a page is laid upon a definition: characters and ruled lines found again, a robust affine fit, evidence for and against. */
@NullMarked
package jp.fumikura.form.matching;

import org.jspecify.annotations.NullMarked;
