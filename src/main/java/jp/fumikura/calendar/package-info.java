/** Eras, Japanese dates and fiscal years (April to March): as they are, and as people write them. JDK and text folding only. */
@NullMarked
package jp.fumikura.calendar;

import org.jspecify.annotations.NullMarked;
