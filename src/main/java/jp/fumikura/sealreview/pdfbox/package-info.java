/** Tables as PDF. */
@NullMarked
package jp.fumikura.sealreview.pdfbox;

import org.jspecify.annotations.NullMarked;
