/** Lines of the book as JSON. */
@NullMarked
package jp.fumikura.sealreview.json;

import org.jspecify.annotations.NullMarked;
