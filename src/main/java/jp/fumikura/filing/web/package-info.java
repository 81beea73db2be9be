/** Fixity for commands that talk to a running service. */
@NullMarked
package jp.fumikura.filing.web;

import org.jspecify.annotations.NullMarked;
