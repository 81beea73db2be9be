/** Filing, wired. */
@NullMarked
package jp.fumikura.filing.spring;

import org.jspecify.annotations.NullMarked;
