/** Excel files in and out. */
@NullMarked
package jp.fumikura.sealreview.poi;

import org.jspecify.annotations.NullMarked;
