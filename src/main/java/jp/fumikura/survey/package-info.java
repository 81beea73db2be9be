/** Blank forms in, definition drafts and register rows out. */
@NullMarked
package jp.fumikura.survey;

import org.jspecify.annotations.NullMarked;
