/** The 要確認 sheet that stands in for a scan nothing could open. */
@NullMarked
package jp.fumikura.filing.pdfbox;

import org.jspecify.annotations.NullMarked;
