/** The truth about sample papers as files. */
@NullMarked
package jp.fumikura.sample.json;

import org.jspecify.annotations.NullMarked;
