/** Japanese text as all rooms treat it: folding for search, radicals, spaces between characters, numbers that must never be kept. JDK only. */
@NullMarked
package jp.fumikura.text;

import org.jspecify.annotations.NullMarked;
