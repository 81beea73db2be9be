/** Counts as of a day, their groupings, and the reports made of them (domain.md §2.6). */
@NullMarked
package jp.fumikura.sealreview.count;

import org.jspecify.annotations.NullMarked;
