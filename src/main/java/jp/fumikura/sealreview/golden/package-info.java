/** Tables that cities published, replayed from dated decisions and instruments (domain.md §2.6). */
@NullMarked
package jp.fumikura.sealreview.golden;

import org.jspecify.annotations.NullMarked;
