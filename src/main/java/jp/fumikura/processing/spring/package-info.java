/** The node, wired. */
@NullMarked
package jp.fumikura.processing.spring;

import org.jspecify.annotations.NullMarked;
