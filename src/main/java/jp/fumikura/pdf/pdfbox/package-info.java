/** Searchable PDF/A-2b by PDFBox. */
@NullMarked
package jp.fumikura.pdf.pdfbox;

import org.jspecify.annotations.NullMarked;
