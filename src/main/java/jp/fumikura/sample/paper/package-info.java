/** Filled, stamped and scanned papers of the sample city, and what truly stands on them. */
@NullMarked
package jp.fumikura.sample.paper;

import org.jspecify.annotations.NullMarked;
