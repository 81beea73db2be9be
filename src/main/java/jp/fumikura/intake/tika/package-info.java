/** Words of Office, text, mail and web files, by Tika; runs inside child processes only. */
@NullMarked
package jp.fumikura.intake.tika;

import org.jspecify.annotations.NullMarked;
