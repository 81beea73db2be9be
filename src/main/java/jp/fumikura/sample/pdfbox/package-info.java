/** Drawn forms as PDF, and shipped blanks as pictures. */
@NullMarked
package jp.fumikura.sample.pdfbox;

import org.jspecify.annotations.NullMarked;
