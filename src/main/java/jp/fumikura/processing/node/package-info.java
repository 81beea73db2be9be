/** A reading node: takes orders from the queue, has children read, files what they made. */
@NullMarked
package jp.fumikura.processing.node;

import org.jspecify.annotations.NullMarked;
