/** Pages of PDF files, by PDFBox. */
@NullMarked
package jp.fumikura.intake.pdfbox;

import org.jspecify.annotations.NullMarked;
