/** Tables that leave the office and come back: what they hold, whatever file they travel in. */
@NullMarked
package jp.fumikura.sealreview.exchange;

import org.jspecify.annotations.NullMarked;
