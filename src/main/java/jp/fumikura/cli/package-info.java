/** The commands of ./fumikura. */
@NullMarked
package jp.fumikura.cli;

import org.jspecify.annotations.NullMarked;
