/** A small language to draw forms in: what is printed and what the definition says about it come out of the same call. */
@NullMarked
package jp.fumikura.sample.drawing;

import org.jspecify.annotations.NullMarked;
