/** The intake, wired. */
@NullMarked
package jp.fumikura.intake.spring;

import org.jspecify.annotations.NullMarked;
