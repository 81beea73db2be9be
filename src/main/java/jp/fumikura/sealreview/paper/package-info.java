/** What arrives on paper, against what the register says (domain.md §5.4). */
@NullMarked
package jp.fumikura.sealreview.paper;

import org.jspecify.annotations.NullMarked;
