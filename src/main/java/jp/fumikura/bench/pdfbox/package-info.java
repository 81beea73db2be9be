/** PDFs of test folders as pictures of their pages. */
@NullMarked
package jp.fumikura.bench.pdfbox;

import org.jspecify.annotations.NullMarked;
