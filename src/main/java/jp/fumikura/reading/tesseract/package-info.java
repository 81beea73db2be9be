/** Tesseract behind the face of a line engine: tess4j's raw interface over natives unpacked from the class path. */
@NullMarked
package jp.fumikura.reading.tesseract;

import org.jspecify.annotations.NullMarked;
