/** From a scan to an upright, straight page with its inks, ruled lines and cells apart. */
@NullMarked
package jp.fumikura.preparation;

import org.jspecify.annotations.NullMarked;
