/** The vocabulary of a page: pixels, boxes, angles, ruled lines. JDK only; no file, no clock, no Spring. */
@NullMarked
package jp.fumikura.page;

import org.jspecify.annotations.NullMarked;
