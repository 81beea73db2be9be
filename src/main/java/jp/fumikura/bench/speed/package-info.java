/** How fast the whole line is, against OCRmyPDF, against its own engine, and where each page's time goes. */
@NullMarked
package jp.fumikura.bench.speed;

import org.jspecify.annotations.NullMarked;
