/** The line from paper to shelf, the child processes it runs in, and its retries. */
@NullMarked
package jp.fumikura.processing;

import org.jspecify.annotations.NullMarked;
