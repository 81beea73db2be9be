/** Pages and API of the intake: handing over a batch, every sheet accounted for. */
@NullMarked
package jp.fumikura.intake.web;

import org.jspecify.annotations.NullMarked;
