/** Eras, Japanese dates and fiscal years (April to March). JDK only. */
@NullMarked
package jp.fumikura.calendar;

import org.jspecify.annotations.NullMarked;
