/** Receiving files: durable acceptance, splitting into pages, duplicates, hot folder, cover sheets. */
@NullMarked
package jp.fumikura.intake;

import org.jspecify.annotations.NullMarked;
