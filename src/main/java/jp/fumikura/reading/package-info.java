/** From a prepared page to lines of text with boxes and confidence; one face, several engines. */
@NullMarked
package jp.fumikura.reading;

import org.jspecify.annotations.NullMarked;
